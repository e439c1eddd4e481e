package org.deskbell.hours;

import org.deskbell.hours.When.Days;
import org.deskbell.hours.When.Now;
import org.deskbell.hours.When.Usually;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds the days that a question in canonical words is about, all of them, and makes one time of
/// them.
final class DayReader {
    private static final Pattern TO = Pattern.compile("(?:to|until|through|-|and)");
    private static final int LONGEST_RANGE = 370;

    private final DayFinder days;

    DayReader(DayFinder days) {
        this.days = days;
    }

    /// @param rest the text with a bar in the place of each day
    record Read(When when, String rest) {}

    Read read(String text) {
        List<When> found = new ArrayList<>();
        var rest = new StringBuilder();
        boolean joined = false;
        int position = 0;
        int endOfLast = 0;
        while (position < text.length()) {
            Optional<Found> next = days.at(text.substring(position));
            if (next.isEmpty()) {
                int end = text.indexOf(' ', position);
                end = end < 0 ? text.length() : end + 1;
                rest.append(text, position, end);
                position = end;
                continue;
            }
            joined |= found.size() == 1 && isRange(text.substring(endOfLast, position));
            found.add(next.get().when());
            position += next.get().length();
            endOfLast = position;
            rest.append("| ");
        }
        return new Read(together(found, joined), rest.toString().strip());
    }

    private static boolean isRange(String between) {
        String words = between.strip();
        return !words.equals("and") && TO.matcher(words).matches();
    }

    private static When together(List<When> found, boolean range) {
        Set<DayOfWeek> usual = EnumSet.noneOf(DayOfWeek.class);
        List<Days> dated = new ArrayList<>();
        for (When when : found) {
            switch (when) {
                case Usually(Set<DayOfWeek> weekdays) -> usual.addAll(weekdays);
                case Days days -> dated.add(days);
                case Now() -> {}
            }
        }
        if (dated.isEmpty()) {
            return usual.isEmpty() ? new Now() : new Usually(usual);
        }
        Days days = range && dated.size() == 2 ? range(dated) : union(dated);
        return usual.isEmpty() ? days : only(usual, days);
    }

    private static Days range(List<Days> ends) {
        LocalDate from = ends.getFirst().first();
        LocalDate to = ends.getLast().last();
        boolean possible = !to.isBefore(from) && !to.isAfter(from.plusDays(LONGEST_RANGE));
        return possible ? Days.of(from, to, null) : union(ends);
    }

    /// All of them; one day of several that are named too is meant alone.
    private static Days union(List<Days> dated) {
        var all = new TreeSet<LocalDate>();
        for (Days one : dated) {
            boolean narrows = one.days().size() == 1 && all.size() > 1 && all.contains(one.first());
            if (narrows) {
                return one;
            }
            all.addAll(one.days());
        }
        @Nullable String name = dated.size() == 1 ? dated.getFirst().name() : null;
        return new Days(List.copyOf(all), name);
    }

    /// Sundays in December.
    private static When only(Set<DayOfWeek> weekdays, Days days) {
        List<LocalDate> those =
                days.days().stream().filter(day -> weekdays.contains(day.getDayOfWeek())).toList();
        return those.isEmpty() ? days : new Days(those, days.name());
    }
}
