package org.deskbell.inbox;

import org.deskbell.mail.OutgoingMail;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// @param keepSettled how long an answered question can still be reopened before its e-mail address
///     is deleted
/// @param dueAfter    within how many of the desk's days a question should be answered
/// @param remind      who is told each day what is open; empty: nobody
/// @param url         this server's address as browsers know it, for links in that mail
@ConfigurationProperties("deskbell.inbox")
record InboxSettings(
        @DefaultValue("1d") Duration keepSettled,
        @DefaultValue("1") int dueAfter,
        @DefaultValue("") String remind,
        @DefaultValue("") String url) {
    InboxSettings {
        if (dueAfter < 0 || dueAfter > 60) {
            throw new IllegalArgumentException(
                    "deskbell.inbox.due-after is a number of days from 0 to 60.");
        }
        if (!remind.isBlank() && !OutgoingMail.isAddress(remind.strip())) {
            throw new IllegalArgumentException("deskbell.inbox.remind is no e-mail address.");
        }
        if (keepSettled.isNegative()) {
            throw new IllegalArgumentException("deskbell.inbox.keep-settled is less than nothing.");
        }
    }
}
