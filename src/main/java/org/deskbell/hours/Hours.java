package org.deskbell.hours;

import org.deskbell.yaml.Mistake;
import org.springframework.stereotype.Component;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// When the library and its chat desk are open, in facts and in words. Everything is closed until
/// hours are given with [#replace]. Thread-safe.
@Component
public final class Hours {
    /// So near that a weekday names one day only.
    private static final Duration WITHIN_A_WEEK = Duration.ofDays(6);

    private static final DateTimeFormatter WEEKDAY =
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE ")
                    .appendLocalized(null, FormatStyle.SHORT)
                    .toFormatter();

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT);

    /// What the chat desk is called where a branch's id may stand.
    public static final String DESK = OpeningHours.DESK;

    private volatile Known known = Known.of(OpeningHours.unknown());

    /// The hours, with the names in them as each language reads them.
    private record Known(OpeningHours hours, LibraryNames english, LibraryNames spanish) {
        static Known of(OpeningHours hours) {
            return new Known(
                    hours,
                    new LibraryNames(hours, Lexicon.ENGLISH),
                    new LibraryNames(hours, Lexicon.SPANISH));
        }

        LibraryNames in(String language) {
            return Lexicon.of(language) == Lexicon.SPANISH ? spanish : english;
        }
    }

    /// Hours without a server.
    public static Hours of(String yaml) {
        var hours = new Hours();
        hours.replace(yaml);
        return hours;
    }

    /// What has to be mended in an `hours.yml`.
    public static List<Mistake> check(String yaml) {
        var mistakes = new ArrayList<Mistake>();
        HoursFile.parse(yaml, mistakes);
        return mistakes;
    }

    /// Takes the hours of an `hours.yml`. What cannot be read in it counts as closed.
    public void replace(String yaml) {
        known = Known.of(HoursFile.parse(yaml, new ArrayList<>()));
    }

    public ZoneId zone() {
        return known.hours().zone();
    }

    public List<Branch> branches() {
        return known.hours().branches();
    }

    /// Days that differ from the week, in the order of the file.
    ///
    /// @param places branches' ids and [#DESK]
    /// @param open   spans as `08:00-22:00`; empty is closed
    public record Differing(
            LocalDate from, LocalDate to, String name, Set<String> places, List<String> open) {}

    public List<Differing> differing() {
        return known.hours().special().stream()
                .map(
                        days ->
                                new Differing(
                                        days.from(),
                                        days.to(),
                                        days.name(),
                                        days.places(),
                                        texts(days.open())))
                .toList();
    }

    /// When a branch or the desk is open on a day: spans as `08:00-22:00`; empty is closed.
    public List<String> spansOn(String place, LocalDate day) {
        return texts(known.hours().on(place, day));
    }

    /// The same in a week without days that differ.
    public List<String> usualSpans(String place, DayOfWeek day) {
        return texts(known.hours().usual(place, day));
    }

    private static List<String> texts(List<Span> spans) {
        return spans.stream().map(Span::text).toList();
    }

    public boolean deskOpenAt(Instant moment) {
        return known.hours().openAt(OpeningHours.DESK, moment);
    }

    /// When the desk is open next: `now` if it is; empty when it has no hours to come.
    public Optional<Instant> deskOpenFrom(Instant now) {
        return deskOpenAt(now)
                ? Optional.of(now)
                : known.hours().nextChange(OpeningHours.DESK, now);
    }

    /// `tomorrow at 9 am`; empty when the desk is open, or has no hours to come. A language that
    /// hours are not told in gets the day and the time as they are written there.
    public Optional<String> deskOpensAgain(Instant now, String language) {
        OpeningHours hours = known.hours();
        if (hours.openAt(OpeningHours.DESK, now)) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(language);
        var words = Phrasebook.in(language);
        return words.locale().getLanguage().equals(locale.getLanguage())
                ? opens(hours, OpeningHours.DESK, now, words)
                : hours.nextChange(OpeningHours.DESK, now)
                        .map(
                                then ->
                                        (then.isBefore(now.plus(WITHIN_A_WEEK)) ? WEEKDAY : DATE)
                                                .withLocale(locale)
                                                .format(then.atZone(hours.zone())));
    }

    /// `until 8 pm`; empty when the desk is closed, or never closes.
    public Optional<String> deskOpenUntil(Instant now) {
        return deskOpenAt(now)
                ? until(known.hours(), OpeningHours.DESK, now, Phrasebook.in("en"))
                : Optional.empty();
    }

    /// @param branch a branch's id; an unknown one is closed
    public boolean openAt(String branch, Instant moment) {
        return known.hours().openAt(branch, moment);
    }

    /// Answers a question about opening hours for whatever branches, days and times it names. Empty
    /// when it is about something else, or about days that cannot be worked out from the hours.
    ///
    /// @param language a language tag: the language of the question and of the answer
    public Optional<String> answer(String question, Instant now, String language) {
        LibraryNames library = known.in(language);
        var words = Phrasebook.in(language);
        return new QuestionReader(library, words, now)
                .read(question)
                .map(new HoursAnswer(library, words, now)::to);
    }

    /// Whether a text asks plainly for opening hours, and for nothing else.
    public boolean isAskedFor(String question, String language) {
        return new QuestionReader(known.in(language), Phrasebook.in(language), Instant.EPOCH)
                .isPlain(question);
    }

    /// How the branches stand that a text names, or all: `Main Library is open until 8 pm.`
    public String standing(String question, Instant now, String language) {
        LibraryNames library = known.in(language);
        var words = Phrasebook.in(language);
        List<Branch> named = new QuestionReader(library, words, now).branches(question);
        return new HoursAnswer(library, words, now)
                .asOfNow(named.isEmpty() ? library.hours().branches() : named);
    }

    /// How a branch stands now: `open until 8 pm`, `closed, opens tomorrow at 9 am`, `closed today
    /// (Thanksgiving Day), opens on Saturday at 10 am`.
    public String status(String branch, Instant now) {
        return status(branch, now, "en");
    }

    public String status(String branch, Instant now, String language) {
        LibraryNames library = known.in(language);
        OpeningHours asOfNow = library.hours();
        var words = Phrasebook.in(language);
        Optional<String> change = until(asOfNow, branch, now, words);
        if (asOfNow.openAt(branch, now)) {
            return change.map(until -> words.say("status-open", until))
                    .orElseGet(() -> words.say("status-always"));
        }
        LocalDate today = LocalDate.ofInstant(now, asOfNow.zone());
        String closed =
                asOfNow.special(branch, today)
                        .filter(days -> days.open().isEmpty())
                        .map(days -> library.name(days, words))
                        .map(name -> words.say("status-closed-today", name))
                        .orElseGet(() -> words.say("status-closed"));
        return opens(asOfNow, branch, now, words)
                .map(when -> words.say("status-opens", closed, when))
                .orElseGet(() -> words.say("status-unknown"));
    }

    /// A branch's hours on one day: `8 am to 10 pm`, `closed (Thanksgiving Day)`.
    public String on(String branch, LocalDate day, String language) {
        LibraryNames library = known.in(language);
        OpeningHours asOfNow = library.hours();
        var words = Phrasebook.in(language);
        String spans = new DayPhrases(words).spans(asOfNow.on(branch, day));
        return asOfNow.special(branch, day)
                .map(days -> words.say("named", spans, library.name(days, words)))
                .orElse(spans);
    }

    /// A branch's hours in an ordinary week: `Monday to Friday 9 am to 5 pm, closed Saturday and
    /// Sunday`.
    public String week(String branch, String language) {
        OpeningHours asOfNow = known.hours();
        var week = new LinkedHashMap<DayOfWeek, Plan>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, new Plan(asOfNow.usual(branch, day), null));
        }
        return new WeekPhrases(Phrasebook.in(language)).hours(week);
    }

    /// Whether a branch is open, in an ordinary week, from the one to the other minute of the day
    /// and no longer: 1440 is the midnight at its end. Nothing from 0 to 0: it is closed.
    public boolean isUsually(String branch, DayOfWeek day, int from, int to) {
        return isSpan(known.hours().usual(branch, day), from, to);
    }

    /// The same on one day.
    public boolean isOn(String branch, LocalDate day, int from, int to) {
        return isSpan(known.hours().on(branch, day), from, to);
    }

    private static boolean isSpan(List<Span> spans, int from, int to) {
        return from == to ? spans.isEmpty() : spans.equals(List.of(new Span(from, to)));
    }

    private static Optional<String> opens(
            OpeningHours hours, String place, Instant now, Phrasebook words) {
        return hours.nextChange(place, now)
                .map(then -> new DayPhrases(words).at(then, now, hours.zone()));
    }

    private static Optional<String> until(
            OpeningHours hours, String place, Instant now, Phrasebook words) {
        return hours.nextChange(place, now)
                .map(then -> new DayPhrases(words).until(then, now, hours.zone()));
    }
}
