package org.deskbell.office;

import org.deskbell.hours.Hours;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What every page of the office shows: who is signed in, and times as the library's clocks show
/// them.
@ControllerAdvice(basePackageClasses = OfficeModel.class)
class OfficeModel {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Hours hours;
    private final FirstHour firstHour;

    OfficeModel(Hours hours, FirstHour firstHour) {
        this.hours = hours;
        this.firstHour = firstHour;
    }

    @ModelAttribute
    void whoIsHere(Principal principal, Model model) {
        StaffMember me = StaffAccounts.acting(principal);
        model.addAttribute("me", me);
        model.addAttribute("bar", Place.Bar.of(me));
        model.addAttribute(
                "seesDesk", me.mayActAs(Role.LIBRARIAN, Role.SUPERVISOR, Role.ADMINISTRATOR));
        model.addAttribute("inFirstHour", me.mayActAs(Role.ADMINISTRATOR) && !firstHour.isDone());
        model.addAttribute("seesAnswers", me.mayActAs(Role.EDITOR, Role.ADMINISTRATOR));
    }

    @ModelAttribute("names")
    Names names() {
        return new Names();
    }

    @ModelAttribute("times")
    Times times() {
        return new Times(hours.zone());
    }

    /// In templates: `${times.at(line.at)}`.
    record Times(ZoneId zone) {
        public String at(Instant time) {
            return TIME.format(time.atZone(zone));
        }

        public String date(LocalDate day) {
            return DAY.format(day);
        }

        public String day(Instant time) {
            return DAY.format(time.atZone(zone));
        }
    }
}
