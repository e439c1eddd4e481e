package org.deskbell.handoff;

import org.deskbell.kernel.ConversationId;

import java.time.Duration;
import java.util.Optional;

/// What a patron in line may expect.
///
/// @param place from 1
/// @param left  within how long four of five were claimed who had waited as long; empty where too
///     few have
/// @param patience until the wait is a long one; negative when it is already
public record Outlook(
        ConversationId conversation, int place, Optional<Duration> left, Duration patience) {}
