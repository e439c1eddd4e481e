package org.deskbell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.nayuki.qrcodegen.QrCode;

import org.deskbell.conversation.Entry;
import org.deskbell.conversation.EntryDetail;
import org.deskbell.conversation.Thought;
import org.deskbell.handoff.DeskStatus;
import org.deskbell.handoff.Outlook;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the server sends, to patrons and to the desk.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface ServerFrame {
    /// @param preview true when a librarian who has the chat sees what is typed before it is sent
    @JsonTypeName("welcome")
    record PatronWelcome(
            UUID conversation,
            String resume,
            boolean resumed,
            DeskStatus desk,
            Library library,
            String greeting,
            List<EntryDetail.Choice> topics,
            @Nullable Boolean preview)
            implements ServerFrame {}

    record Library(String name, String assistant) {}

    /// @param conversation named at the desk only: a patron's socket has one conversation
    @JsonTypeName("entry")
    record EntryFrame(
            @Nullable UUID conversation,
            int seq,
            Instant at,
            String from,
            String kind,
            @Nullable UUID id,
            @Nullable Integer re,
            @Nullable String text,
            @Nullable String state,
            @Nullable Integer owner,
            @JsonUnwrapped EntryDetail detail)
            implements ServerFrame {

        static EntryFrame of(@Nullable UUID conversation, Entry entry) {
            return new EntryFrame(
                    conversation,
                    entry.seq(),
                    entry.at(),
                    entry.speaker().name().toLowerCase(Locale.ROOT),
                    entry.kind().name().toLowerCase(Locale.ROOT),
                    entry.frameId(),
                    entry.re(),
                    entry.text(),
                    entry.state(),
                    entry.owner(),
                    entry.detail());
        }
    }

    @JsonTypeName("waiting")
    record Waiting(int place, @Nullable Long seconds, long patience) implements ServerFrame {
        static Waiting of(Outlook outlook) {
            return new Waiting(
                    outlook.place(),
                    outlook.left().map(Duration::toSeconds).orElse(null),
                    Math.max(0, outlook.patience().toSeconds()));
        }
    }

    /// A code by which the chat goes on elsewhere, and the address that a phone's camera reads.
    ///
    /// @param seconds how long it is good for
    /// @param size    of the QR code with its margin, in modules
    /// @param path    of its dark modules, as SVG writes it
    @JsonTypeName("phone")
    record Phone(String code, String url, long seconds, int size, String path)
            implements ServerFrame {
        private static final int MARGIN = 4;

        static Phone of(String code, String url, Duration lasts) {
            QrCode qr = QrCode.encodeText(url, QrCode.Ecc.MEDIUM);
            var path = new StringBuilder();
            for (int y = 0; y < qr.size; y++) {
                for (int x = 0; x < qr.size; x++) {
                    if (qr.getModule(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                    }
                }
            }
            return new Phone(code, url, lasts.toSeconds(), qr.size + 2 * MARGIN, path.toString());
        }
    }

    /// @param text what a patron types and has not sent, for those who answer it
    @JsonTypeName("typing")
    record Typing(@Nullable UUID conversation, String from, @Nullable String text)
            implements ServerFrame {}

    @JsonTypeName("refused")
    record Refused(
            @Nullable UUID id,
            @Nullable UUID conversation,
            String code,
            String message,
            @Nullable Long retryAfter)
            implements ServerFrame {}

    /// Done, on disk, and no entry says so.
    @JsonTypeName("kept")
    record Kept(UUID id) implements ServerFrame {}

    @JsonTypeName("beat")
    record Beat() implements ServerFrame {}

    /// @param presence absent on a screen that nobody sits at
    @JsonTypeName("welcome")
    record StaffWelcome(Staff staff, @Nullable String presence, Library library)
            implements ServerFrame {}

    /// @param supervises may take over colleagues' chats
    record Staff(String id, String name, boolean supervises) {}

    /// How the librarian is at the desk, for all of their windows.
    ///
    /// @param reason `unanswered` when not they but two calls in vain have made it so
    @JsonTypeName("presence")
    record Presence(String status, @Nullable String reason) implements ServerFrame {}

    @JsonTypeName("desk")
    record Desk(boolean open, String message, List<AtDesk> staff) implements ServerFrame {}

    /// @param most that they are given at once
    record AtDesk(String id, String name, String status, int chats, int most) {}

    /// Chats that are new in the line or at the desk, have changed, or have gone.
    ///
    /// @param whole true when there are no others than those that come from here on
    @JsonTypeName("chats")
    record Chats(boolean whole, List<ChatRow> chats) implements ServerFrame {}

    /// @param state      `waiting`, `librarian`, or `gone` when it is neither any more
    /// @param unanswered since when the patron's words have waited for a librarian's
    /// @param ringing    whom it rings for
    /// @param until      when it will ring elsewhere
    /// @param wanted     the librarian whom a colleague has passed it to
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ChatRow(
            UUID conversation,
            String state,
            @Nullable Instant since,
            @Nullable String reason,
            @Nullable String department,
            @Nullable String language,
            @Nullable String question,
            @Nullable String librarian,
            @Nullable String name,
            List<Colleague> helpers,
            @Nullable Boolean connected,
            @Nullable Integer last,
            @Nullable Instant unanswered,
            List<String> ringing,
            @Nullable Instant until,
            @Nullable String wanted) {
        /// Whether there is nothing new but what was said, in a chat that a librarian has.
        boolean differsInWords(ChatRow before) {
            return state.equals("librarian") && wordless().equals(before.wordless());
        }

        private ChatRow wordless() {
            return new ChatRow(
                    conversation,
                    state,
                    since,
                    reason,
                    department,
                    language,
                    null,
                    librarian,
                    name,
                    helpers,
                    connected,
                    null,
                    null,
                    ringing,
                    until,
                    wanted);
        }

        static ChatRow gone(UUID conversation) {
            return new ChatRow(
                    conversation,
                    "gone",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null);
        }
    }

    /// A colleague who has been asked into a chat.
    record Colleague(String id, String name, boolean joined) {}

    @JsonTypeName("note")
    record Noted(
            UUID conversation,
            UUID id,
            int number,
            Instant at,
            String staff,
            String name,
            String text)
            implements ServerFrame {}

    /// Another window of the same librarian has shown the chat up to here.
    @JsonTypeName("read")
    record Read(UUID conversation, int seq) implements ServerFrame {}

    /// @param read up to where this librarian has read it, 0 for nothing
    /// @param earlier how many chats of the same patron librarians may see beside this one
    @JsonTypeName("opened")
    record Opened(
            UUID conversation,
            String state,
            int owner,
            @Nullable String reason,
            @Nullable String department,
            @Nullable String language,
            @Nullable String page,
            boolean connected,
            int read,
            @Nullable Integer earlier)
            implements ServerFrame {}

    @JsonTypeName("thought")
    record Thinking(UUID conversation, int re, @JsonUnwrapped Thought thought)
            implements ServerFrame {}

    @JsonTypeName("patron")
    record Patron(UUID conversation, boolean connected) implements ServerFrame {}

    /// How the line has gone since midnight.
    ///
    /// @param joined  patrons who came into it
    /// @param claimed those of them whom a librarian took
    /// @param left    those who went before
    /// @param median  seconds within which half of the claimed were claimed, null while none was
    /// @param ninth   the same for nine of ten
    @JsonTypeName("today")
    record Today(int joined, int claimed, @Nullable Long median, @Nullable Long ninth)
            implements ServerFrame {}

    /// How many questions wait at `/desk/inbox`, how many of them too long, and how many are one's
    /// own.
    @JsonTypeName("inbox")
    record Inbox(int open, int overdue, int mine) implements ServerFrame {}
}
