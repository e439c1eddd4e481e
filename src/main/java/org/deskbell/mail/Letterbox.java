package org.deskbell.mail;

/// Takes what comes in.
public interface Letterbox {
    /// Within a transaction, once for each mail: when it commits, the mail counts as read.
    ///
    /// @throws RuntimeException the mail is kept aside for people, and the others go on
    void take(IncomingMail mail);
}
