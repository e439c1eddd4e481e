package org.deskbell.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the headers of a mail say about who wrote it: a person, or a program that would answer our
/// answer for ever.
enum Sender {
    PERSON,
    /// A person whose program asks for no automatic mails.
    PERSON_UNCONFIRMED,
    PROGRAM,
    /// A mail server, about a mail that it could not deliver.
    MAIL_SERVER;

    private static final Set<String> TO_MANY = Set.of("bulk", "list", "junk");
    private static final Set<String> SERVERS = Set.of("mailer-daemon", "postmaster");

    /// @param from where a reply would go
    /// @param own  ours
    static Sender of(MimeMessage mail, String from, String own) throws MessagingException {
        String name = from.substring(0, Math.max(0, from.indexOf('@'))).toLowerCase(Locale.ROOT);
        if (SERVERS.contains(name)
                || header(mail, "Return-Path").filter("<>"::equals).isPresent()
                || mail.isMimeType("multipart/report")) {
            return MAIL_SERVER;
        }
        boolean automatic =
                header(mail, "Auto-Submitted").filter(how -> !how.startsWith("no")).isPresent()
                        || header(mail, "Precedence").filter(TO_MANY::contains).isPresent()
                        || header(mail, "List-Id").isPresent()
                        || from.isEmpty()
                        || from.equalsIgnoreCase(own)
                        || isFrom(mail, own);
        if (automatic) {
            return PROGRAM;
        }
        return header(mail, "X-Auto-Response-Suppress").isPresent() ? PERSON_UNCONFIRMED : PERSON;
    }

    private static boolean isFrom(MimeMessage mail, String own) throws MessagingException {
        Address @Nullable [] from = mail.getFrom();
        return from != null
                && Arrays.stream(from)
                        .anyMatch(
                                one ->
                                        one instanceof InternetAddress internet
                                                && own.equalsIgnoreCase(internet.getAddress()));
    }

    private static Optional<String> header(MimeMessage mail, String name)
            throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name, null))
                .map(value -> value.strip().toLowerCase(Locale.ROOT));
    }
}
