package org.deskbell.conversation;

import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A conversation as it stands: who answers, and how long its transcript is.
public record Conversation(
        ConversationId id,
        ConversationState state,
        int lastSeq,
        @Nullable String language,
        @Nullable String page,
        Instant changedAt) {}
