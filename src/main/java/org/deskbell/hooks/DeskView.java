package org.deskbell.hooks;

import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.InLine;
import org.deskbell.handoff.Outlook;
import org.deskbell.handoff.StaffPresence;
import org.deskbell.hooks.Desk.Colleague;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/// What the other modules say of the desk, read together. The only place that knows how presence
/// is told.
@Component
class DeskView {
    private final Handoff handoff;
    private final Hours hours;
    private final StaffAccounts accounts;
    private final Clock clock;

    DeskView(Handoff handoff, Hours hours, StaffAccounts accounts, Clock clock) {
        this.handoff = handoff;
        this.hours = hours;
        this.accounts = accounts;
        this.clock = clock;
    }

    Desk now() {
        List<InLine> line = handoff.line();
        return new Desk(
                handoff.status().open(),
                hours.deskOpenAt(clock.instant()),
                handoff.staff().stream().map(DeskView::colleague).toList(),
                line,
                handoff.outlooks().stream()
                        .filter(outlook -> !outlook.patience().isPositive())
                        .map(Outlook::conversation)
                        .collect(Collectors.toSet()));
    }

    /// As patrons and colleagues see it.
    String name(StaffId who) {
        return accounts.find(who).map(StaffMember::name).orElse(who.value());
    }

    private static Colleague colleague(StaffPresence who) {
        return new Colleague(who.id().value(), who.name(), who.status().key(), who.chats());
    }
}
