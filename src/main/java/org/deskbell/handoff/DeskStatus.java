package org.deskbell.handoff;

/// Whether a librarian can be had now, and the same in words for a patron.
public record DeskStatus(boolean open, String message) {}
