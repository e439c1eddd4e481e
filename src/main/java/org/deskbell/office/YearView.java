package org.deskbell.office;

import org.deskbell.hours.Hours;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A year of one place, month by month, week by week.
record YearView(String place, int year, List<MonthView> months) {
    /// @param weeks of seven days each, Monday first; null where the month has no such day
    record MonthView(String name, List<List<Day>> weeks) {}

    /// @param number  of the day; 0 for a gap before the first or after the last
    /// @param differs from the week, by what its name says
    /// @param words   for whoever does not see the colour
    record Day(int number, boolean open, boolean differs, String words) {
        private static final Day GAP = new Day(0, false, false, "");
    }

    static YearView of(Hours hours, String place, Year year) {
        return new YearView(
                place,
                year.getValue(),
                Arrays.stream(Month.values())
                        .map(month -> month(hours, place, year, month))
                        .toList());
    }

    private static MonthView month(Hours hours, String place, Year year, Month month) {
        var days = new ArrayList<Day>();
        LocalDate first = year.atMonth(month).atDay(1);
        for (int i = 1; i < first.getDayOfWeek().getValue(); i++) {
            days.add(Day.GAP);
        }
        first.datesUntil(first.plusMonths(1)).forEach(day -> days.add(day(hours, place, day)));
        while (days.size() % 7 != 0) {
            days.add(Day.GAP);
        }
        var weeks = new ArrayList<List<Day>>();
        for (int i = 0; i < days.size(); i += 7) {
            weeks.add(List.copyOf(days.subList(i, i + 7)));
        }
        return new MonthView(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), weeks);
    }

    private static Day day(Hours hours, String place, LocalDate day) {
        List<String> spans = hours.spansOn(place, day);
        String name =
                hours.differing().stream()
                        .filter(days -> days.places().contains(place))
                        .filter(days -> !day.isBefore(days.from()) && !day.isAfter(days.to()))
                        .map(Hours.Differing::name)
                        .findFirst()
                        .orElse("");
        String open = spans.isEmpty() ? "closed" : String.join(", ", spans);
        return new Day(
                day.getDayOfMonth(),
                !spans.isEmpty(),
                !name.isEmpty(),
                name.isEmpty() ? open : name + ": " + open);
    }
}
