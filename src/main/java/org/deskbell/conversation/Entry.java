package org.deskbell.conversation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One line of a transcript. Immutable and on disk before anybody sees it; only `forget` takes
/// its words out.
///
/// @param seq    its number in the conversation, from 1, without gaps
/// @param frameId the id of the client's frame that made it: the acknowledgement of that frame
/// @param re     the `seq` that this entry replies to
/// @param text   the whole message in plain words; null when erased
/// @param state  `bot`, `waiting`, `librarian` or `closed`, for a change of owner only, with its
/// `owner` number
public record Entry(
        int seq,
        Instant at,
        Speaker speaker,
        Kind kind,
        @Nullable UUID frameId,
        @Nullable Integer re,
        @Nullable String text,
        @Nullable String state,
        @Nullable Integer owner,
        EntryDetail detail) {

    public enum Speaker {
        PATRON,
        BOT,
        LIBRARIAN,
        SYSTEM
    }

    public enum Kind {
        SAID,
        STATE,
        ERASED
    }

    boolean isBots() {
        return speaker == Speaker.BOT;
    }
}
