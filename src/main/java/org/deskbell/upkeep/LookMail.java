package org.deskbell.upkeep;

import org.deskbell.answers.SecondLooks;
import org.deskbell.mail.Outbox;
import org.deskbell.mail.OutgoingMail;
import org.deskbell.mail.OutgoingMail.Origin;
import org.deskbell.staff.StaffAccounts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Tells a colleague by mail that they are asked to look at an answer.
@Component
class LookMail {
    private final Outbox outbox;
    private final StaffAccounts accounts;
    private final Supplier<UpkeepSettings> settings;

    LookMail(Outbox outbox, StaffAccounts accounts, Supplier<UpkeepSettings> settings) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// Within the change: the mail is sent if the request is kept.
    @EventListener
    void on(SecondLooks.Request asked) {
        if (asked.of() != null && outbox.isOn()) {
            accounts.email(asked.of()).ifPresent(address -> outbox.send(mail(address, asked)));
        }
    }

    private OutgoingMail mail(String to, SecondLooks.Request asked) {
        String url = settings.get().url().replaceFirst("/+$", "");
        return new OutgoingMail(
                UUID.randomUUID(),
                Origin.AUTO_GENERATED,
                to,
                asked.by() + " asks you to look at " + asked.path(),
                (asked.words().isEmpty() ? "" : asked.words() + "\n\n")
                        + "Before patrons see it: publish it if it is right, or send it back.\n"
                        + (url.isBlank() ? "" : url + "/office/documents/" + asked.path() + "\n"),
                null,
                List.of());
    }
}
