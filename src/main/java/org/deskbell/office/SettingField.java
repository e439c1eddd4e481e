package org.deskbell.office;

import org.springframework.boot.convert.DurationStyle;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A setting as it stands on its page.
///
/// @param name  as in `application.yml`
/// @param help  what it does, and what follows from more or less of it
sealed interface SettingField {
    String name();

    String label();

    String help();

    /// The setting's text as its form shows it.
    default String shown(String value) {
        return value;
    }

    /// What was typed as the setting's text.
    ///
    /// @throws IllegalArgumentException saying what can be typed
    default String kept(String typed) {
        return typed.strip();
    }

    /// In words, for whoever reads it: `90 seconds`.
    default String words(String value) {
        return shown(value).isEmpty() ? "none" : shown(value);
    }

    /// A time in one unit, whole numbers only.
    ///
    /// @param bare how a number without a unit is meant in files
    record Time(
            String name,
            String label,
            String help,
            ChronoUnit unit,
            ChronoUnit bare,
            int least,
            int most)
            implements SettingField {
        public String unitName() {
            return unit.toString().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public String shown(String value) {
            Duration time = DurationStyle.detectAndParse(value, bare);
            return String.valueOf(time.dividedBy(unit.getDuration()));
        }

        @Override
        public String kept(String typed) {
            return number(typed, least, most) + suffix();
        }

        private String suffix() {
            return switch (unit) {
                case SECONDS -> "s";
                case MINUTES -> "m";
                default -> "d";
            };
        }

        @Override
        public String words(String value) {
            return shown(value) + " " + unitName();
        }
    }

    record Number(String name, String label, String help, int least, int most)
            implements SettingField {
        @Override
        public String kept(String typed) {
            return String.valueOf(number(typed, least, most));
        }
    }

    record Switch(String name, String label, String help) implements SettingField {
        @Override
        public String kept(String typed) {
            return String.valueOf(typed.equals("true"));
        }

        @Override
        public String words(String value) {
            return value.equals("true") ? "on" : "off";
        }
    }

    record Text(String name, String label, String help, String type) implements SettingField {}

    record Choice(String name, String label, String help, List<String> options)
            implements SettingField {
        @Override
        public String kept(String typed) {
            if (!options.contains(typed)) {
                throw new IllegalArgumentException("Choose one of the list.");
            }
            return typed;
        }
    }

    private static int number(String typed, int least, int most) {
        String plain = typed.strip();
        if (!plain.matches("\\d{1,6}")
                || Integer.parseInt(plain) < least
                || Integer.parseInt(plain) > most) {
            throw new IllegalArgumentException(
                    "It is a whole number from " + least + " to " + most + ".");
        }
        return Integer.parseInt(plain);
    }
}
