package org.deskbell.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.deskbell.conversation.Outcome.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What a librarian's console may send.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StaffFrame {
    @JsonTypeName("hello")
    record Hello(@Nullable String presence) implements StaffFrame {
        public Hello {
            presence = presence == null ? PRESENT : known(presence);
        }
    }

    @JsonTypeName("presence")
    record Presence(String status) implements StaffFrame {
        public Presence {
            status = known(status);
        }
    }

    @JsonTypeName("open")
    record Open(UUID conversation, @Nullable Integer lastSeq) implements StaffFrame {}

    @JsonTypeName("leave")
    record Leave(UUID conversation) implements StaffFrame {}

    /// A frame that changes a conversation.
    sealed interface Act extends StaffFrame {
        UUID id();

        UUID conversation();
    }

    @JsonTypeName("claim")
    record Claim(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("say")
    record Say(UUID id, UUID conversation, String text) implements Act {
        public Say {
            text = Words.checked(text);
        }
    }

    @JsonTypeName("typing")
    record Typing(UUID conversation) implements StaffFrame {}

    @JsonTypeName("hand-back")
    record HandBack(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("requeue")
    record Requeue(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("close")
    record Close(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("settle")
    record Settle(@Nullable UUID id, UUID question, Boolean done) implements StaffFrame {}

    @JsonTypeName("beat")
    record Beat() implements StaffFrame {}

    String PRESENT = "present";
    String AWAY = "away";

    private static @Nullable String known(@Nullable String word) {
        if (word != null && !word.equals(PRESENT) && !word.equals(AWAY)) {
            throw new FrameRefused(Refusal.BAD_FRAME, "Presence is `present` or `away`.");
        }
        return word;
    }
}
