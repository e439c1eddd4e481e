package org.deskbell.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// Where mail is handed over and fetched. Without a host, mail is off.
///
/// @param host     of the mail server that takes our mails
/// @param port     0: the usual one for `security`
/// @param from     the address that they come from, and that replies go to
/// @param fromName beside the address; empty: the address alone
@ConfigurationProperties("deskbell.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("starttls") Security security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("") String fromName,
        @DefaultValue Imap imap) {
    enum Security {
        /// Begins in the clear and is encrypted before anything is said, or not used at all.
        STARTTLS(587, 143),
        /// Encrypted from the first byte.
        TLS(465, 993),
        /// In the clear: for a server on this machine.
        NONE(25, 143);

        private final int smtp;
        private final int imap;

        Security(int smtp, int imap) {
            this.smtp = smtp;
            this.imap = imap;
        }
    }

    /// Where mail is fetched from. Without a host, none is.
    ///
    /// @param every how long after one look the next is taken
    record Imap(
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("tls") Security security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("60s") Duration every) {
        boolean isOn() {
            return !host.isBlank();
        }

        int portOrUsual() {
            return port == 0 ? security.imap : port;
        }
    }

    MailSettings {
        if (!host.isBlank() && !Addressee.plausible(from)) {
            throw new IllegalArgumentException(
                    "deskbell.mail.host is set, but deskbell.mail.from is no e-mail address: mails"
                            + " need one to come from.");
        }
        if (imap.isOn() && host.isBlank()) {
            throw new IllegalArgumentException(
                    "deskbell.mail.imap.host is set, but deskbell.mail.host is not: what is fetched"
                            + " could not be answered.");
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    int portOrUsual() {
        return port == 0 ? security.smtp : port;
    }

    /// What our Message-IDs end in.
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
