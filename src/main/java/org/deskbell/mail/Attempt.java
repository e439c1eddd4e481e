package org.deskbell.mail;

/// What came of handing a mail over.
sealed interface Attempt {
    record Sent() implements Attempt {}

    /// The server has said no for good.
    ///
    /// @param why its words
    record Refused(String why) implements Attempt {}

    /// It may work later.
    record Postponed(String why) implements Attempt {}

    /// The server cannot be spoken to at all, so other mails need not be tried now.
    record Unreachable(String why) implements Attempt {}
}
