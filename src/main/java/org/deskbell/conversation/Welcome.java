package org.deskbell.conversation;

import org.deskbell.handoff.DeskStatus;

/// What a client shows before anything is said.
///
/// @param greeting the bot's first words; it says once that it is a program
public record Welcome(Host host, String greeting, DeskStatus desk) {
    /// @param library   whose desk this is
    /// @param assistant what the bot calls itself, with its article
    public record Host(String library, String assistant) {}
}
