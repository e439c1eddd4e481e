package org.deskbell.inbox;

import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.security.Principal;
import java.time.Clock;

/// What every page of the inbox shows: who is signed in, and times as people say them.
@ControllerAdvice(basePackageClasses = InboxModel.class)
class InboxModel {
    private final StaffAccounts accounts;
    private final Hours hours;
    private final Clock clock;

    InboxModel(StaffAccounts accounts, Hours hours, Clock clock) {
        this.accounts = accounts;
        this.hours = hours;
        this.clock = clock;
    }

    @ModelAttribute("me")
    StaffMember whoIsHere(Principal principal, Model model) {
        StaffMember me = accounts.find(new StaffId(principal.getName())).orElseThrow();
        model.addAttribute("seesAnswers", me.mayActAs(Role.EDITOR, Role.ADMINISTRATOR));
        return me;
    }

    @ModelAttribute("times")
    InWords times() {
        return new InWords(clock.instant(), hours.zone());
    }

    @ModelAttribute("names")
    Names names() {
        return new Names(accounts);
    }

    /// In templates: `${names.of(question.claimedBy)}`.
    record Names(StaffAccounts accounts) {
        public String of(StaffId who) {
            return accounts.find(who).map(StaffMember::name).orElse(who.value());
        }

        /// @param who a sign-in name
        public String of(String who) {
            return of(new StaffId(who));
        }
    }
}
