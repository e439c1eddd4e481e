package org.deskbell.conversation;

import org.deskbell.kernel.StaffId;

import java.time.Instant;
import java.util.UUID;

/// What a librarian tells colleagues about a chat. The patron never sees it, and it is no part of
/// the transcript; it goes when the patron's words go.
///
/// @param number  in the conversation, from 1, in the order in which they were written
/// @param frameId the id of the frame that brought it
public record Note(int number, UUID frameId, Instant at, StaffId who, String name, String text) {}
