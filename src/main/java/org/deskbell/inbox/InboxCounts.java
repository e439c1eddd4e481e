package org.deskbell.inbox;

/// How much there is to do.
///
/// @param open      questions that are not answered
/// @param unclaimed those of them that nobody has taken
/// @param overdue   those of them that are past their due date
/// @param mine      those of them that the one who asks has taken
public record InboxCounts(int open, int unclaimed, int overdue, int mine) {}
