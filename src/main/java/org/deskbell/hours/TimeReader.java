package org.deskbell.hours;

import org.deskbell.hours.Hour.Clock;
import org.deskbell.hours.Hour.Part;
import org.deskbell.hours.Hour.Side;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the time of the day in a question in canonical words.
final class TimeReader {
    private static final int NOON = Span.DAY / 2;

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<![\\d/:-])(?:(?<side>at|after|until|before|by|from|around|about) )?"
                            + "(?:(?<word>noon|midnight)"
                            + "|(?:(?<fraction>half|quarter after|quarter to) )?"
                            + "(?<hour>\\d\\d?)(?::(?<minute>\\d\\d))?"
                            + "(?: (?<half>am|pm))?(?<sharp> oclock)?)"
                            + "(?![\\d/:-]| (?:hours?|minutes|days?|weeks?|months?)\\b|\\p{L})");

    /// From one time to another: the hours of the day tell it best.
    private static final Pattern RANGE =
            Pattern.compile("\\d(?: [ap]m)?(?: to |-| and )\\d|\\bbetween\\b");

    private static final Pattern MORNING = Pattern.compile("\\bmornings?\\b");
    private static final Pattern AFTERNOON = Pattern.compile("\\bafternoons?\\b");
    private static final Pattern EVENING =
            Pattern.compile("\\b(?:evenings?|nights?|tonight|weeknights)\\b");

    private TimeReader() {}

    static Optional<Part> part(String text) {
        if (EVENING.matcher(text).find()) {
            return Optional.of(Part.EVENING);
        }
        if (MORNING.matcher(text).find()) {
            return Optional.of(Part.MORNING);
        }
        return AFTERNOON.matcher(text).find() ? Optional.of(Part.AFTERNOON) : Optional.empty();
    }

    /// @param text without its days
    /// @param part of the day that is named beside it
    /// @param from the minute of the day before which nothing can be meant
    static Optional<Clock> clock(String text, @Nullable Part part, int from) {
        if (RANGE.matcher(text).find()) {
            return Optional.empty();
        }
        return CLOCK.matcher(text)
                .results()
                .flatMap(words -> clock(words, part, from).stream())
                .findFirst();
    }

    private static Optional<Clock> clock(MatchResult words, @Nullable Part part, int from) {
        Side side = side(words.group("side"));
        if (words.group("word") != null) {
            return Optional.of(
                    words.group("word").equals("noon") ? new Clock(side, NOON) : atTheEnd(side));
        }
        boolean isTime =
                words.group("side") != null
                        || words.group("fraction") != null
                        || words.group("minute") != null
                        || words.group("half") != null
                        || words.group("sharp") != null;
        int hour = Integer.parseInt(words.group("hour"));
        int past = past(words.group("fraction"), words.group("minute"));
        if (!isTime || hour > 24 || past > 59) {
            return Optional.empty();
        }
        int minute =
                words.group("half") != null
                        ? hour % 12 * 60 + (words.group("half").equals("am") ? 0 : NOON)
                        : hour > 12 || hour == 0
                                ? hour * 60
                                : guessed(hour, side, part, from - past);
        return Optional.of(
                minute + past == 0 || minute + past >= Span.DAY
                        ? atTheEnd(side)
                        : new Clock(side, minute + past));
    }

    /// Midnight is asked for as the end of a day.
    private static Clock atTheEnd(Side side) {
        return new Clock(side == Side.AT ? Side.UNTIL : side, Span.DAY);
    }

    private static int past(@Nullable String fraction, @Nullable String minute) {
        if (minute != null) {
            return Integer.parseInt(minute);
        }
        return switch (fraction) {
            case "half" -> 30;
            case "quarter after" -> 15;
            case "quarter to" -> -15;
            case null, default -> 0;
        };
    }

    /// Which half of the day is meant where none is named.
    private static int guessed(int hour, Side side, @Nullable Part part, int from) {
        int am = hour % 12 * 60;
        int pm = am + NOON;
        if (part != null) {
            return switch (part) {
                case MORNING -> am;
                case AFTERNOON -> pm;
                case EVENING -> hour == 12 ? Span.DAY : pm;
            };
        }
        return switch (side) {
            case UNTIL -> hour == 12 ? Span.DAY : pm;
            case AFTER -> pm;
            case BEFORE -> hour > 4 && hour < 12 ? am : pm;
            case AT -> hour > 6 && hour < 12 && am >= from ? am : pm;
        };
    }

    private static Side side(@Nullable String word) {
        return switch (word) {
            case "after" -> Side.AFTER;
            case "until" -> Side.UNTIL;
            case "before" -> Side.BEFORE;
            case null, default -> Side.AT;
        };
    }
}
