package org.deskbell.conversation;

import org.deskbell.handoff.DeskStatus;

import java.util.List;

/// What a client shows before anything is said.
///
/// @param greeting the bot's first words; it says once that it is a program
/// @param topics   what the patron may begin with at the press of a button
public record Welcome(
        Host host, String greeting, DeskStatus desk, List<EntryDetail.Choice> topics) {
    /// @param library   whose desk this is
    /// @param assistant what the bot calls itself, with its article
    public record Host(String library, String assistant) {}
}
