package org.deskbell.hours;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import org.deskbell.hours.Hour.Clock;
import org.deskbell.hours.Hour.Part;
import org.deskbell.hours.Hour.Side;
import org.deskbell.hours.PlaceReader.Places;
import org.deskbell.hours.When.Days;
import org.deskbell.hours.When.Now;
import org.deskbell.hours.When.Usually;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads questions about opening hours in one language, as of one moment.
final class QuestionReader {
    /// A full stop may be part of a word: `p.m.`, `Dec.`
    private static final Pattern SENTENCE_END =
            Pattern.compile(
                    "[?!\n"
                        + "]+|(?<!\\b(?:[ap]\\.?m|st|mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|jun"
                        + "|jul|aug|sept?|oct|nov|dec))\\.\\s+(?=\\p{L})",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE = Pattern.compile("\\b(?:the|an?) ");
    private static final Pattern ABOUT_HOURS =
            Pattern.compile(
                    "\\b(?:open|opening|close|closed|closing|shut|earliest|latest|how late|until"
                            + " when)\\b|(?<!\\d )(?<!half )\\bhours\\b");
    private static final Pattern LATER =
            Pattern.compile("\\bin (?:(half) )?(?:(\\d\\d?) )?(hours?|minutes)\\b");

    /// Who asks later than this for the morning, and does not say which, asks for the next.
    private static final int MORNING_IS_OVER = 9 * 60;

    private static final Pattern IN_GENERAL =
            Pattern.compile("\\b(?:mornings|afternoons|evenings|nights)\\b");

    private final LibraryNames library;
    private final Lexicon lexicon;
    private final PlaceReader places;
    private final DayReader days;
    private final ZonedDateTime now;

    QuestionReader(LibraryNames library, Phrasebook words, Instant moment) {
        this.library = library;
        this.lexicon = library.lexicon();
        this.places = new PlaceReader(library);
        ZoneId zone = library.hours().zone();
        this.now = moment.atZone(zone);
        LocalDate today = now.toLocalDate();
        var dates = new DateReader(today, isAmerican(zone.getId()));
        var names = new NamedDays(library, words, today);
        this.days = new DayReader(new DayFinder(dates, names, today));
    }

    /// Where 12/24 is Christmas Eve.
    private static boolean isAmerican(String zone) {
        return zone.startsWith("America/") || zone.startsWith("US/") || zone.contains("Honolulu");
    }

    /// The question in a text, if it is about hours and about days that can be worked out.
    Optional<HoursQuestion> read(String text) {
        Places all = places.read(library.plain(text));
        String asked = canonical(all);
        if (library.hours().branches().isEmpty()
                || lexicon.has("elsewhere", all.rest())
                || asked.contains("all-night")) {
            return Optional.empty();
        }
        boolean aboutHours = ABOUT_HOURS.matcher(asked).find();
        String core = aboutHours ? core(text) : asked;
        return question(all, core)
                .filter(question -> !saysNoTime(question))
                .or(() -> question(all, asked))
                .filter(question -> aboutHours || isBare(question, asked));
    }

    /// Whether a text asks for nothing but opening hours.
    boolean isPlain(String text) {
        Places all = places.read(library.plain(text));
        String asked = canonical(all);
        return ABOUT_HOURS.matcher(asked).find()
                && !lexicon.has("elsewhere", all.rest())
                && lexicon.knowsAll(asked);
    }

    /// The branches that a text names.
    List<Branch> branches(String text) {
        return places.read(library.plain(text)).branches();
    }

    /// `sunday?` is enough of a question, if nothing else is said.
    private boolean isBare(HoursQuestion question, String asked) {
        return !saysNoTime(question) && lexicon.knowsAll(asked);
    }

    private static boolean saysNoTime(HoursQuestion question) {
        return question.when() instanceof Now && question.hour() == null;
    }

    private String canonical(Places read) {
        return ARTICLE.matcher(lexicon.canonical(read.rest())).replaceAll("");
    }

    /// The sentences that speak of hours.
    private String core(String text) {
        return Arrays.stream(SENTENCE_END.split(text))
                .map(sentence -> canonical(places.read(library.plain(sentence))))
                .filter(sentence -> ABOUT_HOURS.matcher(sentence).find())
                .collect(Collectors.joining(" "));
    }

    private Optional<HoursQuestion> question(Places read, String text) {
        Optional<HoursQuestion> later = later(read, text);
        if (later.isPresent()) {
            return later;
        }
        DayReader.Read day = days.read(text);
        boolean unreckoned = lexicon.has("unreckoned", text) && !(day.when() instanceof Days);
        if (unreckoned) {
            return Optional.empty();
        }
        @Nullable Part part = TimeReader.part(text).orElse(null);
        boolean today = day.when() instanceof Now || isToday(day.when());
        int minute = today ? now.getHour() * 60 + now.getMinute() : 0;
        @Nullable Clock clock = TimeReader.clock(day.rest(), part, minute).orElse(null);
        return Optional.of(
                question(read, text, when(day.when(), text, clock, minute), clock, part));
    }

    private HoursQuestion question(
            Places read, String text, When when, @Nullable Clock clock, @Nullable Part part) {
        boolean named = !read.branches().isEmpty() && !text.contains("everywhere");
        return new HoursQuestion(
                named ? read.branches() : library.hours().branches(),
                named,
                when,
                Ask.of(text),
                clock != null ? clock : part,
                part);
    }

    private boolean isToday(When when) {
        return when instanceof Days days && days.days().equals(List.of(now.toLocalDate()));
    }

    /// An hour or a part of the day is one of today's, or if that is over, of tomorrow's.
    private When when(When when, String text, @Nullable Clock clock, int minute) {
        if (!(when instanceof Now)) {
            return when;
        }
        if (IN_GENERAL.matcher(text).find()) {
            return new Usually(EnumSet.range(MONDAY, SUNDAY));
        }
        LocalDate today = now.toLocalDate();
        @Nullable Part part = TimeReader.part(text).orElse(null);
        if (clock != null) {
            boolean over =
                    clock.minute() < minute
                            && (clock.side() == Side.AT || clock.side() == Side.BEFORE);
            return Days.of(over ? today.plusDays(1) : today);
        }
        if (part != null) {
            boolean over = minute >= (part == Part.MORNING ? MORNING_IS_OVER : part.to());
            return Days.of(over ? today.plusDays(1) : today);
        }
        return when;
    }

    /// In two hours.
    private Optional<HoursQuestion> later(Places read, String text) {
        Matcher words = LATER.matcher(text);
        if (!words.find()) {
            return Optional.empty();
        }
        long n = words.group(2) == null ? 1 : Long.parseLong(words.group(2));
        boolean minutes = words.group(3).equals("minutes");
        Duration ahead =
                words.group(1) != null
                        ? Duration.ofMinutes(30)
                        : minutes ? Duration.ofMinutes(n) : Duration.ofHours(n);
        ZonedDateTime then = now.plus(ahead);
        var clock = new Clock(Side.AT, then.getHour() * 60 + then.getMinute());
        String rest = words.replaceAll("");
        return Optional.of(question(read, rest, Days.of(then.toLocalDate()), clock, null));
    }
}
