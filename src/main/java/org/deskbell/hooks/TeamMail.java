package org.deskbell.hooks;

import org.deskbell.mail.Outbox;
import org.deskbell.mail.OutgoingMail;
import org.deskbell.mail.OutgoingMail.Origin;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Writes to the team when a patron needs somebody and nobody comes. Nothing of the patron is in
/// it.
@Component
class TeamMail {
    /// One mail says it for all who wait meanwhile.
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final HookSettings settings;

    TeamMail(Outbox outbox, HookSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /// Within a change: writes if this is something that an absent team should know.
    void tell(HookEvent event, Instant now) {
        switch (event) {
            case DESK_UNSTAFFED ->
                    write(
                            event,
                            now,
                            "Nobody is at the desk",
                            "By its hours the desk is open, and nobody is there.");
            case PATRON_WAITING_LONG ->
                    write(
                            event,
                            now,
                            "A patron waits at the desk",
                            "A patron has waited long for a librarian, and nobody has come yet.");
            default -> {} // for tools, not for people
        }
    }

    private void write(HookEvent event, Instant now, String subject, String text) {
        String team = settings.hooks().mail().strip();
        if (team.isEmpty() || !outbox.isOn()) {
            return;
        }
        UUID once = id(event, now.toEpochMilli() / AT_MOST_EVERY.toMillis());
        if (outbox.delivery(once).isEmpty()) {
            outbox.send(
                    new OutgoingMail(
                            once,
                            Origin.AUTO_GENERATED,
                            team,
                            subject,
                            text + " Open /desk to help.\n",
                            null,
                            List.of()));
        }
    }

    private static UUID id(HookEvent event, long quarter) {
        return UUID.nameUUIDFromBytes(
                ("team " + event.key() + " " + quarter).getBytes(StandardCharsets.UTF_8));
    }
}
