package org.deskbell.hours;

import org.deskbell.yaml.Mistake;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When the library and its chat desk are open, in facts and in words. Everything is closed until
/// hours are given with [#replace]. Thread-safe.
@Component
public final class Hours {
    private volatile OpeningHours hours = OpeningHours.unknown();

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
        hours = HoursFile.parse(yaml, new ArrayList<>());
    }

    public ZoneId zone() {
        return hours.zone();
    }

    public List<Branch> branches() {
        return hours.branches();
    }

    public boolean deskOpenAt(Instant moment) {
        return hours.openAt(OpeningHours.DESK, moment);
    }

    /// `tomorrow at 9 am`; empty when the desk is open, or has no hours to come.
    public Optional<String> deskOpensAgain(Instant now) {
        return deskOpenAt(now) ? Optional.empty() : opens(hours, OpeningHours.DESK, now);
    }

    /// `until 8 pm`; empty when the desk is closed, or never closes.
    public Optional<String> deskOpenUntil(Instant now) {
        return deskOpenAt(now) ? until(hours, OpeningHours.DESK, now) : Optional.empty();
    }

    /// @param branch a branch's id; an unknown one is closed
    public boolean openAt(String branch, Instant moment) {
        return hours.openAt(branch, moment);
    }

    /// How a branch stands now: `open until 8 pm`, `closed, opens tomorrow at 9 am`, `closed today
    /// (Thanksgiving Day), opens on Saturday at 10 am`.
    public String status(String branch, Instant now) {
        OpeningHours asOfNow = hours;
        if (asOfNow.openAt(branch, now)) {
            return "open " + until(asOfNow, branch, now).orElse("day and night");
        }
        LocalDate today = LocalDate.ofInstant(now, asOfNow.zone());
        String closed =
                asOfNow.special(branch, today)
                        .filter(days -> days.open().isEmpty())
                        .map(days -> "closed today (" + days.name() + ")")
                        .orElse("closed");
        return opens(asOfNow, branch, now)
                .map(when -> closed + ", opens " + when)
                .orElse("closed until further notice");
    }

    /// A branch's hours on one day: `8 am to 10 pm`, `closed (Thanksgiving Day)`.
    public String on(String branch, LocalDate day) {
        OpeningHours asOfNow = hours;
        return DayPhrases.spans(asOfNow.on(branch, day))
                + asOfNow.special(branch, day).map(days -> " (" + days.name() + ")").orElse("");
    }

    private static Optional<String> opens(OpeningHours hours, String place, Instant now) {
        return hours.nextChange(place, now).map(then -> DayPhrases.at(then, now, hours.zone()));
    }

    private static Optional<String> until(OpeningHours hours, String place, Instant now) {
        return hours.nextChange(place, now).map(then -> DayPhrases.until(then, now, hours.zone()));
    }
}
