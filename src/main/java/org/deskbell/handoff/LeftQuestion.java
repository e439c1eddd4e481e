package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A question that a patron left for the librarians.
///
/// @param email where the answer goes; gone once the question is settled for good
public record LeftQuestion(
        UUID id,
        Instant at,
        String text,
        @Nullable String email,
        @Nullable ConversationId conversation,
        boolean settled) {}
