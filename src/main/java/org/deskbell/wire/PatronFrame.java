package org.deskbell.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.kernel.Department;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a patron's client may send.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface PatronFrame {
    @JsonTypeName("hello")
    record Hello(
            @Nullable String resume,
            @Nullable Integer lastSeq,
            @Nullable String language,
            @Nullable String page,
            @Nullable String department,
            @Nullable List<String> topics)
            implements PatronFrame {

        @Nullable Department whose() {
            return department == null
                    ? null
                    : Department.of(department).orElseThrow(() -> unknown());
        }

        private static FrameRefused unknown() {
            String all =
                    Arrays.stream(Department.values())
                            .map(Department::key)
                            .collect(Collectors.joining(", "));
            return new FrameRefused(
                    Refusal.BAD_FRAME, "The field `department` is one of: " + all + ".");
        }
    }

    @JsonTypeName("say")
    record Say(UUID id, String text) implements PatronFrame {
        public Say {
            text = Words.checked(text);
        }
    }

    @JsonTypeName("choose")
    record Choose(UUID id, Integer seq, String faq) implements PatronFrame {}

    @JsonTypeName("ask-librarian")
    record AskLibrarian(UUID id) implements PatronFrame {}

    @JsonTypeName("leave-question")
    record LeaveQuestion(UUID id, String text, String email) implements PatronFrame {
        public LeaveQuestion {
            text = Words.checked(text);
        }
    }

    @JsonTypeName("back-to-bot")
    record BackToBot(UUID id) implements PatronFrame {}

    @JsonTypeName("end")
    record End(UUID id) implements PatronFrame {}

    @JsonTypeName("forget")
    record Forget(UUID id, @Nullable String resume) implements PatronFrame {}

    /// @param text what is typed and not said yet; absent where it is not shown
    @JsonTypeName("typing")
    record Typing(@Nullable String text) implements PatronFrame {
        public Typing {
            text = text == null ? null : Words.draft(text);
        }
    }

    @JsonTypeName("rate")
    record Rate(@Nullable UUID id, Integer seq, Boolean helpful) implements PatronFrame {}

    /// Lets librarians see the chat that has the token `before`; without it, none any more.
    @JsonTypeName("earlier")
    record Earlier(UUID id, @Nullable String before) implements PatronFrame {}

    /// Asks for a code by which the chat goes on elsewhere.
    @JsonTypeName("phone")
    record Phone() implements PatronFrame {}

    @JsonTypeName("beat")
    record Beat() implements PatronFrame {}
}
