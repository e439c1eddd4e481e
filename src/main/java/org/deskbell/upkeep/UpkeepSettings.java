package org.deskbell.upkeep;

import org.deskbell.mail.OutgoingMail;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// @param remind     whether owners are told by mail what is to be reviewed
/// @param remindTo   who is told for owners without an address; empty: nobody
/// @param links      whether the addresses in answers are looked at
/// @param linksEvery how often each
/// @param url        this server's address as browsers know it, for links in mails
@ConfigurationProperties("deskbell.upkeep")
record UpkeepSettings(
        @DefaultValue("true") boolean remind,
        @DefaultValue("") String remindTo,
        @DefaultValue("true") boolean links,
        @DefaultValue("7d") Duration linksEvery,
        @DefaultValue("") String url) {
    UpkeepSettings {
        if (!remindTo.isBlank() && !OutgoingMail.isAddress(remindTo.strip())) {
            throw new IllegalArgumentException("deskbell.upkeep.remind-to is no e-mail address.");
        }
        if (linksEvery.toHours() < 1) {
            throw new IllegalArgumentException(
                    "deskbell.upkeep.links-every is less than an hour; other people's servers are"
                            + " looked at gently.");
        }
    }
}
