package org.deskbell.wire;

import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.Outcome;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.conversation.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What a form of the page without script has sent. Everything may be missing.
///
/// @param frame  made with the form: the same form sent twice does once what it does
/// @param choice the entry and the FAQ of a choice: `4:renew-items`
/// @param helpful the entry of an answer and whether it helped: `5:true`
/// @param text   what is typed to be said; it comes with every button beside it, and is kept
record AskForm(
        @Nullable UUID frame,
        @Nullable Action action,
        @Nullable String choice,
        @Nullable String helpful,
        @Nullable String text,
        @Nullable String question,
        @Nullable String email) {
    enum Action {
        SAY,
        CHOOSE,
        RATE,
        ASK_LIBRARIAN,
        LEAVE_QUESTION,
        BACK_TO_BOT,
        END,
        FORGET,
        LOOK,
        NEW
    }

    static AskForm drafted(String text) {
        return new AskForm(null, null, null, null, text, "", "");
    }

    /// With nothing missing but the frame.
    AskForm whole() {
        return new AskForm(
                frame,
                Optional.ofNullable(action).orElseGet(this::byButton),
                choice,
                helpful,
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(question, ""),
                Objects.requireNonNullElse(email, ""));
    }

    private Action byButton() {
        return choice != null ? Action.CHOOSE : helpful != null ? Action.RATE : Action.SAY;
    }

    /// Whether something is typed that was not what the form was sent for.
    boolean keepsDraft() {
        return action != Action.SAY && text != null && !text.isBlank();
    }

    Outcome settle(Conversations conversations, Visit visit) {
        UUID id = id();
        return switch (Objects.requireNonNull(action)) {
            case SAY -> conversations.patronSaid(visit, id, Words.checked(text));
            case CHOOSE -> choose(conversations, visit, id);
            case RATE -> rate(conversations, visit);
            case ASK_LIBRARIAN -> conversations.askForLibrarian(visit, id);
            case LEAVE_QUESTION ->
                    conversations.leaveQuestion(
                            visit, id, Words.checked(question), Objects.requireNonNull(email));
            case BACK_TO_BOT -> conversations.backToBot(visit, id);
            case END -> conversations.end(visit, id);
            case FORGET -> conversations.forget(visit, id);
            case LOOK, NEW -> throw new IllegalStateException("changes nothing");
        };
    }

    private Outcome choose(Conversations conversations, Visit visit, UUID id) {
        var pressed = Pressed.of(choice);
        return conversations.patronChose(visit, id, pressed.seq(), pressed.what());
    }

    private Outcome rate(Conversations conversations, Visit visit) {
        var pressed = Pressed.of(helpful);
        return conversations
                .rate(visit, pressed.seq(), Boolean.parseBoolean(pressed.what()))
                .<Outcome>map(refused -> refused)
                .orElseGet(Outcome.Done::new);
    }

    /// A button that stands in an entry.
    private record Pressed(int seq, String what) {
        static Pressed of(@Nullable String value) {
            String[] parts = Objects.requireNonNullElse(value, "").split(":", 2);
            try {
                return new Pressed(Integer.parseInt(parts[0]), parts.length < 2 ? "" : parts[1]);
            } catch (NumberFormatException _) {
                throw new FrameRefused(Refusal.BAD_FRAME, "There is no such button.");
            }
        }
    }

    /// Of the form and its button: two buttons of one form do two things.
    private UUID id() {
        if (frame == null) {
            throw new FrameRefused(Refusal.BAD_FRAME, "The field `frame` is missing.");
        }
        return UUID.nameUUIDFromBytes((frame + " " + action).getBytes(StandardCharsets.UTF_8));
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case TOO_FAST -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case DESK_CLOSED, ENDED, ID_REUSED, NOT_YOURS, TAKEN, NOT_HERE -> HttpStatus.CONFLICT;
            case TOO_LONG, EMPTY, BAD_FRAME, UNKNOWN_TYPE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
