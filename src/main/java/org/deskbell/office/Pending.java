package org.deskbell.office;

import org.deskbell.answers.LaterPublishing;
import org.deskbell.answers.SecondLooks;
import org.deskbell.answers.SecondLooks.Request;
import org.deskbell.answers.WorkingCopies;
import org.deskbell.gaps.Gaps;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Duration;
import java.util.List;

/// What a document waits for before patrons see it, as pages show it: to be saved, to be looked at,
/// its time.
@Component
class Pending {
    /// So long somebody who has typed is still thought to be at it.
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final WorkingCopies copies;
    private final SecondLooks looks;
    private final LaterPublishing later;
    private final StaffAccounts accounts;
    private final Gaps gaps;

    Pending(
            WorkingCopies copies,
            SecondLooks looks,
            LaterPublishing later,
            StaffAccounts accounts,
            Gaps gaps) {
        this.gaps = gaps;
        this.copies = copies;
        this.looks = looks;
        this.later = later;
        this.accounts = accounts;
    }

    void of(String path, StaffId me, Model model) {
        model.addAttribute("others", copies.others(path, me, LATELY));
        model.addAttribute("request", looks.of(path).orElse(null));
        model.addAttribute("plan", later.of(path).orElse(null));
        model.addAttribute("colleagues", colleagues(me));
    }

    /// On the first page: what waits for this person, and what goes live by itself.
    void ofAll(StaffId me, Model model) {
        List<Request> requests = looks.all();
        model.addAttribute("unsaved", copies.of(me));
        model.addAttribute(
                "asked",
                requests.stream().filter(one -> one.isOpen() && one.concerns(me)).toList());
        model.addAttribute(
                "sentBack",
                requests.stream().filter(one -> !one.isOpen() && one.by().equals(me)).toList());
        model.addAttribute("assigned", gaps.assignedTo(me));
        model.addAttribute("plans", later.all());
    }

    /// Who else edits answers.
    List<StaffMember> colleagues(StaffId me) {
        return accounts.all().stream()
                .filter(one -> !one.id().equals(me))
                .filter(one -> one.mayActAs(Role.EDITOR, Role.ADMINISTRATOR))
                .toList();
    }
}
