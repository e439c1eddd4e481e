package org.deskbell.inbox;

import org.deskbell.hours.Hours;
import org.deskbell.mail.Outbox;
import org.deskbell.mail.OutgoingMail;
import org.deskbell.mail.OutgoingMail.Origin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Once on each of the desk's days, when it opens, tells one address how much is open. No patron's
/// words are in it.
@Component
class Reminder {
    private final InboxStore store;
    private final InboxLists lists;
    private final Outbox outbox;
    private final Supplier<InboxSettings> settings;
    private final Hours hours;
    private final Clock clock;

    Reminder(
            InboxStore store,
            InboxLists lists,
            Outbox outbox,
            Supplier<InboxSettings> settings,
            Hours hours,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.outbox = outbox;
        this.settings = settings;
        this.hours = hours;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void remind() {
        Instant now = clock.instant();
        if (settings.get().remind().isBlank() || !outbox.isOn() || !hours.deskOpenAt(now)) {
            return;
        }
        UUID today = idOf(LocalDate.ofInstant(now, hours.zone()));
        InboxCounts counts = lists.counts(null);
        if (counts.open() > 0 && outbox.delivery(today).isEmpty()) {
            store.write(_ -> outbox.send(mail(today, counts)));
        }
    }

    /// The same all day, so that it is sent once.
    private static UUID idOf(LocalDate day) {
        return UUID.nameUUIDFromBytes(("inbox-reminder " + day).getBytes(StandardCharsets.UTF_8));
    }

    private OutgoingMail mail(UUID id, InboxCounts counts) {
        return new OutgoingMail(
                id,
                Origin.AUTO_GENERATED,
                settings.get().remind().strip(),
                "Inbox: " + counts.open() + " open, " + counts.overdue() + " overdue",
                """
                Questions in the inbox of the desk:

                %d open
                %d past their due date%s
                %d that nobody has taken%s
                """
                        .formatted(
                                counts.open(),
                                counts.overdue(),
                                link("?tab=overdue"),
                                counts.unclaimed(),
                                link("")),
                null,
                List.of());
    }

    private String link(String query) {
        return settings.get().url().isBlank()
                ? ""
                : ": " + settings.get().url().replaceFirst("/+$", "") + "/desk/inbox" + query;
    }
}
