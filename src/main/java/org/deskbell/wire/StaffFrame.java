package org.deskbell.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.deskbell.conversation.DeskChats.Receiver;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.conversation.WrapUp;
import org.deskbell.handoff.Status;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What a librarian's console may send.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StaffFrame {
    /// @param watching true for a screen on the wall: nobody sits at it
    @JsonTypeName("hello")
    record Hello(@Nullable String presence, @Nullable Boolean watching) implements StaffFrame {
        public Hello {
            status(presence);
        }

        @Nullable Status wish() {
            return status(presence);
        }
    }

    @JsonTypeName("presence")
    record Presence(String status) implements StaffFrame {
        public Presence {
            StaffFrame.status(status);
        }

        Status wish() {
            return Status.of(status).orElseThrow();
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

    @JsonTypeName("take-over")
    record TakeOver(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("say")
    record Say(UUID id, UUID conversation, String text) implements Act {
        public Say {
            text = Words.checked(text);
        }
    }

    @JsonTypeName("note")
    record Note(UUID id, UUID conversation, String text) implements Act {
        public Note {
            text = Words.checked(text);
        }
    }

    @JsonTypeName("hand-back")
    record HandBack(UUID id, UUID conversation, @Nullable String summary) implements Act {
        public HandBack {
            summary = words(summary);
        }
    }

    @JsonTypeName("requeue")
    record Requeue(UUID id, UUID conversation) implements Act {}

    /// @param librarian  the colleague who is wanted, or
    /// @param department whose people are
    @JsonTypeName("transfer")
    record Transfer(
            UUID id,
            UUID conversation,
            @Nullable String librarian,
            @Nullable String department,
            @Nullable String note)
            implements Act {
        public Transfer {
            note = words(note);
            receiver(librarian, department);
        }

        Receiver to() {
            return receiver(librarian, department);
        }
    }

    @JsonTypeName("invite")
    record Invite(UUID id, UUID conversation, String librarian) implements Act {
        public Invite {
            staff(librarian);
        }

        StaffId colleague() {
            return staff(librarian);
        }
    }

    @JsonTypeName("join")
    record Join(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("step-out")
    record StepOut(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("promise")
    record Promise(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("warn")
    record Warn(UUID id, UUID conversation) implements Act {}

    @JsonTypeName("block")
    record Block(UUID id, UUID conversation) implements Act {}

    /// @param read the READ level, 1 to 6, or 0 for not applicable
    @JsonTypeName("close")
    record Close(
            UUID id,
            UUID conversation,
            @Nullable String reason,
            @Nullable String department,
            @Nullable Integer read,
            @Nullable List<String> tags)
            implements Act {
        public Close {
            wrapUp(reason, department, read, tags);
        }

        WrapUp wrapUp() {
            return wrapUp(reason, department, read, tags);
        }

        private static WrapUp wrapUp(
                @Nullable String reason,
                @Nullable String department,
                @Nullable Integer read,
                @Nullable List<String> tags) {
            try {
                return new WrapUp(
                        known(reason, WrapUp.Reason::of, "reason"),
                        known(department, Department::of, "department"),
                        read,
                        tags == null ? List.of() : tags);
            } catch (IllegalArgumentException e) {
                throw new FrameRefused(Refusal.BAD_FRAME, String.valueOf(e.getMessage()));
            }
        }
    }

    @JsonTypeName("pass")
    record Pass(UUID conversation) implements StaffFrame {}

    @JsonTypeName("read")
    record Read(UUID conversation, Integer seq) implements StaffFrame {}

    @JsonTypeName("typing")
    record Typing(UUID conversation) implements StaffFrame {}

    @JsonTypeName("beat")
    record Beat() implements StaffFrame {}

    private static @Nullable Status status(@Nullable String word) {
        return known(word, Status::of, "presence");
    }

    private static <T> @Nullable T known(
            @Nullable String word, Function<String, Optional<T>> reader, String field) {
        if (word == null) {
            return null;
        }
        return reader.apply(word)
                .orElseThrow(
                        () ->
                                new FrameRefused(
                                        Refusal.BAD_FRAME,
                                        "There is no such " + field + " as this one."));
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : Words.checked(text);
    }

    private static StaffId staff(String id) {
        try {
            return new StaffId(id);
        } catch (IllegalArgumentException _) {
            throw new FrameRefused(Refusal.BAD_FRAME, "There is no such librarian as this one.");
        }
    }

    private static Receiver receiver(@Nullable String librarian, @Nullable String department) {
        if ((librarian == null) == (department == null)) {
            throw new FrameRefused(
                    Refusal.BAD_FRAME, "Pass a chat to a `librarian` or to a `department`.");
        }
        if (librarian != null) {
            return new Receiver.Colleague(staff(librarian));
        }
        Department team = known(department, Department::of, "department");
        return new Receiver.Team(Objects.requireNonNull(team));
    }
}
