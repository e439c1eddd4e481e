package org.deskbell.answering;

import org.deskbell.answers.Faq;
import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Answers questions for opening hours as of now: for the branch and the day that are asked for.
final class OpeningTimes {
    /// The FAQ that is answered so; the rest of it follows.
    private static final String FAQ = "library-hours";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private final Hours hours;
    private final Clock clock;

    OpeningTimes(Hours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    /// The FAQ's Markdown, beginning with how things stand if it is the one about hours.
    String told(Faq faq, String question) {
        if (!faq.id().equals(FAQ) || hours.branches().isEmpty()) {
            return faq.markdown();
        }
        String asked = question.toLowerCase(Locale.ROOT);
        return day(asked).map(day -> on(day, branches(asked))).orElseGet(() -> now(branches(asked)))
                + "\n\n"
                + faq.markdown();
    }

    private String now(List<Branch> branches) {
        return branches.stream()
                .map(b -> "%s is %s.".formatted(b.name(), hours.status(b.id(), clock.instant())))
                .collect(Collectors.joining(" "));
    }

    private String on(LocalDate day, List<Branch> branches) {
        return "On %s: ".formatted(DATE.format(day))
                + branches.stream()
                        .map(b -> b.name() + " " + hours.on(b.id(), day, "en"))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private List<Branch> branches(String asked) {
        List<Branch> named = hours.branches().stream().filter(b -> isNamed(b, asked)).toList();
        return named.isEmpty() ? hours.branches() : named;
    }

    private static boolean isNamed(Branch branch, String asked) {
        return contains(asked, branch.name().toLowerCase(Locale.ROOT))
                || branch.also().stream().anyMatch(name -> contains(asked, name));
    }

    private Optional<LocalDate> day(String asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
        if (contains(asked, "tomorrow")) {
            return Optional.of(today.plusDays(1));
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> contains(asked, day.name().toLowerCase(Locale.ROOT) + "s?"))
                .findFirst()
                .map(day -> today.with(TemporalAdjusters.nextOrSame(day)));
    }

    private static boolean contains(String text, String words) {
        return Pattern.compile("\\b" + words + "\\b").matcher(text).find();
    }
}
