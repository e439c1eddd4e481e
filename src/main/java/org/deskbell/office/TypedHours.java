package org.deskbell.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hours of a day as people type them: `9 - 12, 1 pm–6 pm`, `9 to midnight`, `closed`.
final class TypedHours {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])?\\.?(?:m\\.?)?");

    private static final Pattern TO = Pattern.compile("\\s*(?:[-–—]|\\bto\\b|\\buntil\\b)\\s*");

    private TypedHours() {}

    /// Each as `09:00-12:00`; what is not understood is left as it is for its reader to refuse.
    static List<String> spans(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("closed")) {
            return List.of();
        }
        return Arrays.stream(plain.split("[,;]|\\band\\b"))
                .map(String::strip)
                .filter(span -> !span.isEmpty())
                .map(TypedHours::span)
                .toList();
    }

    /// `9 to 5` ends in the afternoon, `2-6 pm` begins there, a day ends with its last midnight.
    private static String span(String typed) {
        String[] times = TO.split(typed);
        if (times.length != 2) {
            return typed;
        }
        String to = time(times[1]);
        String from = time(times[0]);
        String later = time(times[0] + " pm");
        if (times[0].matches("[1-6]") && times[1].contains("p") && later.compareTo(to) < 0) {
            from = later; // no library opens at night, to close at 6 pm
        }
        boolean isAfternoon = !times[1].matches(".*[apm:.].*") && to.compareTo(from) <= 0;
        String end = isAfternoon ? time(times[1] + " pm") : to;
        return from + "-" + (end.equals("00:00") ? "24:00" : end);
    }

    private static String time(String typed) {
        Matcher time = TIME.matcher(typed.replace("noon", "12 pm").replace("midnight", "12 am"));
        if (!time.matches()) {
            return typed;
        }
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(3);
        if (half != null) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        return "%02d:%s".formatted(hour, time.group(2) == null ? "00" : time.group(2));
    }
}
