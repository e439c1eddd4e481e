package org.deskbell.upkeep;

import org.deskbell.mail.OutgoingMail;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// @param remind     whether owners are told by mail what is to be reviewed
/// @param remindTo   who is told for owners without an address; empty: nobody
/// @param addresses  of owners, by sign-in name
/// @param links      whether the addresses in answers are looked at
/// @param linksEvery how often each
/// @param url        this server's address as browsers know it, for links in mails
@ConfigurationProperties("deskbell.upkeep")
record UpkeepSettings(
        @DefaultValue("true") boolean remind,
        @DefaultValue("") String remindTo,
        Map<String, String> addresses,
        @DefaultValue("true") boolean links,
        @DefaultValue("7d") Duration linksEvery,
        @DefaultValue("") String url) {
    UpkeepSettings {
        addresses = addresses == null ? Map.of() : Map.copyOf(addresses);
        var all = new HashMap<>(addresses);
        if (!remindTo.isBlank()) {
            all.put("remind-to", remindTo.strip());
        }
        all.forEach(
                (name, address) -> {
                    if (!OutgoingMail.isAddress(address)) {
                        throw new IllegalArgumentException(
                                "deskbell.upkeep: the address of %s is no e-mail address."
                                        .formatted(name));
                    }
                });
        if (linksEvery.toHours() < 1) {
            throw new IllegalArgumentException(
                    "deskbell.upkeep.links-every is less than an hour; other people's servers are"
                            + " looked at gently.");
        }
    }
}
