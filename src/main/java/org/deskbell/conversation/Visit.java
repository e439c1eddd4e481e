package org.deskbell.conversation;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.jspecify.annotations.Nullable;

/// A patron who has said hello. The conversation's row is written with the first message, so a
/// page that is only looked at leaves nothing behind.
///
/// @param token    the resume token, 256 random bits in base64url: whoever holds it may read and
/// continue the conversation
/// @param resumed  whether the token was known and its conversation is still open
/// @param language what the client asked for, a two- or three-letter code
/// @param department whose page the patron is on
/// @param page     where the patron is, without query and fragment
public record Visit(
        ConversationId id,
        String token,
        boolean resumed,
        @Nullable String language,
        @Nullable Department department,
        @Nullable String page) {}
