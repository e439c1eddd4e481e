package org.deskbell.office;

import org.deskbell.look.Corners;
import org.deskbell.look.Look;
import org.deskbell.look.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The look of the chat as its form has it: what was typed, good or not. Serializable, because it
/// goes through a session, and sessions are files.
///
/// @param label the words of the button by language, also those that were left empty
record LookForm(
        String accent,
        String corners,
        String side,
        List<String> languages,
        Map<String, String> label)
        implements Serializable {
    private static final String PREFIX = "deskbell.look.";

    static final String ACCENT = PREFIX + "accent";

    static LookForm of(Look look) {
        return new LookForm(
                look.accent(),
                key(look.corners()),
                key(look.side()),
                look.languages(),
                look.label());
    }

    /// @param now what holds where a field was not sent, as those that are given elsewhere
    static LookForm typed(MultiValueMap<String, String> sent, Look now) {
        LookForm kept = of(now);
        var label = new LinkedHashMap<>(kept.label());
        sent.forEach(
                (name, values) -> {
                    if (name.startsWith("label-")) {
                        label.put(name.substring("label-".length()), values.getFirst().strip());
                    }
                });
        return new LookForm(
                or(sent.getFirst("accent"), kept.accent()).strip(),
                or(sent.getFirst("corners"), kept.corners()),
                or(sent.getFirst("side"), kept.side()),
                Objects.requireNonNullElse(sent.get("languages"), kept.languages()),
                label);
    }

    private static String or(@Nullable String typed, String otherwise) {
        return Objects.requireNonNullElse(typed, otherwise);
    }

    LookForm withAccent(String other) {
        return new LookForm(other, corners, side, languages, label);
    }

    /// @throws org.deskbell.look.ColourRefused when the colour could not be read
    /// @throws IllegalArgumentException saying what else cannot be
    Look look() {
        return new Look(
                accent, one(Corners.class, corners), one(Side.class, side), languages, label);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String typed) {
        for (E one : type.getEnumConstants()) {
            if (key(one).equals(typed)) {
                return one;
            }
        }
        throw new IllegalArgumentException("Choose one of the list.");
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// A look as settings, in which what is empty is as shipped.
    static Map<String, String> settings(Look look) {
        var all = new LinkedHashMap<String, String>();
        all.put(ACCENT, look.accent());
        all.put(PREFIX + "corners", key(look.corners()));
        all.put(PREFIX + "side", key(look.side()));
        all.put(PREFIX + "languages", String.join(",", look.languages()));
        look.label().forEach((language, words) -> all.put(label(language), words));
        return all;
    }

    static String label(String language) {
        return PREFIX + "label." + language;
    }
}
