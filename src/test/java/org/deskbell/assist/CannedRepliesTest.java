package org.deskbell.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffMember;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.deskbell.understanding.Embedder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class CannedRepliesTest {
    private static final StaffMember MARY = staff("mary", Role.LIBRARIAN);
    private static final StaffMember RUTH = staff("ruth", Role.LIBRARIAN);
    private static final StaffMember ED = staff("ed", Role.LIBRARIAN, Role.EDITOR);

    @TempDir private Path folder;

    private final TestClock clock = new TestClock("2026-11-27T09:00:00Z");
    private final List<Object> news = new ArrayList<>();
    private final Embedder off = Embedder.off();
    private TestDatabase data;
    private CannedReplies replies;

    @BeforeEach
    void open() {
        data = new TestDatabase(folder);
        replies =
                new CannedReplies(
                        data.database(),
                        new ReplyStore(data.database()),
                        Answers.over(Content.of(Map.of()), off, clock),
                        news::add,
                        clock);
    }

    @AfterEach
    void close() throws IOException {
        data.close();
        off.close();
    }

    @Test
    void aLibrariansOwnRepliesAreSeenByNobodyElse() {
        CannedReply mine = replies.add(draft("hello", false), MARY);

        assertThat(replies.seenBy(MARY)).containsExactly(mine);
        assertThat(replies.seenBy(RUTH)).isEmpty();
        assertThat(replies.find(mine.id(), RUTH)).isEmpty();
        assertThat(refused(() -> replies.change(mine.id(), draft("hi", false), 1, RUTH)).why())
                .isEqualTo(ReplyRefused.Why.UNKNOWN);
        assertThat(news).isEmpty();
    }

    @Test
    void repliesOfTheWholeDeskAreForEditorsToChangeAndGoIntoTheRecord() {
        assertThat(refused(() -> replies.add(draft("hello", true), MARY)).why())
                .isEqualTo(ReplyRefused.Why.NOT_ALLOWED);
        CannedReply shared = replies.add(draft("hello", true), ED);

        assertThat(replies.seenBy(MARY)).containsExactly(shared);
        assertThat(refused(() -> replies.delete(shared.id(), MARY)).why())
                .isEqualTo(ReplyRefused.Why.NOT_ALLOWED);
        replies.change(shared.id(), draft("hello", "Good day.", true), 1, ED);
        replies.delete(shared.id(), ED);
        replies.restore(shared.id(), ED);
        replies.change(shared.id(), draft("hello", false), 4, ED);

        assertThat(replies.seenBy(MARY)).isEmpty();
        assertThat(news)
                .extracting(action -> ((StaffAction) action).what())
                .containsExactly(
                        "shared reply",
                        "changed shared reply",
                        "deleted shared reply",
                        "restored shared reply",
                        "stopped sharing reply");
    }

    @Test
    void aShortcutNamesOneReplyToWhoeverTypesIt() {
        replies.add(draft("hello", false), MARY);
        replies.add(draft("hello", false), RUTH);

        assertThat(refused(() -> replies.add(draft("hello", false), MARY)).fields())
                .containsEntry("shortcut", "Another reply of yours has this shortcut already.");
        assertThat(refused(() -> replies.add(draft("hello", true), ED)).fields().get("shortcut"))
                .contains("would see both");
        replies.add(draft("bye", true), ED);
        assertThat(refused(() -> replies.add(draft("bye", false), MARY)).fields().get("shortcut"))
                .contains("whole desk");
    }

    @Test
    void aDeletedReplyIsBroughtBackFor30DaysUnlessItsShortcutIsTaken() {
        CannedReply reply = replies.add(draft("hello", false), MARY);
        replies.delete(reply.id(), MARY);
        assertThat(replies.seenBy(MARY)).isEmpty();
        assertThat(replies.deleted(MARY)).hasSize(1);
        replies.delete(reply.id(), MARY);

        CannedReply other = replies.add(draft("hello", false), MARY);
        assertThat(refused(() -> replies.restore(reply.id(), MARY)).fields())
                .containsKey("shortcut");
        replies.delete(other.id(), MARY);
        assertThat(replies.restore(reply.id(), MARY).text()).isEqualTo(reply.text());

        clock.advance(Duration.ofDays(29));
        replies.purge();
        assertThat(replies.deleted(MARY)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        replies.purge();
        assertThat(replies.deleted(MARY)).isEmpty();
        assertThat(replies.seenBy(MARY)).hasSize(1);
    }

    @Test
    void ofTwoWhoEditOneReplyTheSecondIsShownWhatTheFirstSaved() throws Exception {
        CannedReply reply = replies.add(draft("hello", true), ED);
        Callable<Boolean> edit =
                () -> {
                    String text = "From " + Thread.currentThread().threadId();
                    try {
                        replies.change(reply.id(), draft("hello", text, true), 1, ED);
                        return true;
                    } catch (ReplyRefused outdated) {
                        assertThat(outdated.why()).isEqualTo(ReplyRefused.Why.OUTDATED);
                        assertThat(outdated.now().orElseThrow().text()).startsWith("From ");
                        return false;
                    }
                };
        int won = 0;
        try (var desk = Executors.newFixedThreadPool(8)) {
            for (var outcome : desk.invokeAll(Collections.nCopies(16, edit))) {
                won += outcome.get() ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
        assertThat(replies.find(reply.id(), ED).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        CannedReply reply = replies.add(draft("hello", false), MARY);

        assertThat(replies.change(reply.id(), draft("hello", false), 1, MARY)).isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    SHORTCUT | TITLE | TEXT                    | LANGUAGE | FIELD    | SAYS
                    h        | Hello | Hello.                  |          | shortcut | 2 to 30
                    Hello    | Hello | Hello.                  |          | shortcut | small letters
                    hello    | ''    | Hello.                  |          | title    | 1 to 80
                    hello    | Hello | '  '                    |          | text     | 1 to 2,000
                    hello    | Hello | Hello.                  | english  | language | a code
                    hello    | Hello | Dear {patron}           |          | text     | {patron} is no placeholder. Those that there are: {librarian}, {library},
                    hello    | Hello | See {link:no-such-faq}  |          | text     | no answer "no-such-faq"
                    """)
    void whatHasToBeMendedIsSaidFieldByField(
            String shortcut,
            String title,
            String text,
            String language,
            String field,
            String says) {
        var draft = new ReplyDraft(shortcut, title, text, language, false);

        assertThat(refused(() -> replies.add(draft, MARY)).fields())
                .hasSize(1)
                .hasEntrySatisfying(field, message -> assertThat(message).contains(says));
    }

    @Test
    void aTextHasAtMost2000Characters() {
        replies.add(draft("long", "😀".repeat(2_000), false), MARY);

        assertThatThrownBy(() -> replies.add(draft("longer", "😀".repeat(2_001), false), MARY))
                .isInstanceOf(ReplyRefused.class);
    }

    private static ReplyRefused refused(ThrowingCallable change) {
        return catchThrowableOfType(ReplyRefused.class, change);
    }

    private static ReplyDraft draft(String shortcut, boolean shared) {
        return draft(shortcut, "Hello, this is {librarian}.", shared);
    }

    private static ReplyDraft draft(String shortcut, String text, boolean shared) {
        return new ReplyDraft(shortcut, "Greeting", text, null, shared);
    }

    private static StaffMember staff(String name, Role... roles) {
        return new StaffMember(new StaffId(name), name, Set.of(roles), true);
    }
}
