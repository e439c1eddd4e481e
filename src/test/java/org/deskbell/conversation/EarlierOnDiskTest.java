package org.deskbell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.conversation.Change.Frame;
import org.deskbell.conversation.DeskReading.Earlier;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which chat comes before which: `monday <- tuesday <- wednesday`.
class EarlierOnDiskTest {
    @TempDir private Path folder;

    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");
    private final List<ConversationEvent> events = new ArrayList<>();
    private TestDatabase database;
    private ConversationStore store;
    private Visit monday;
    private Visit tuesday;
    private Visit wednesday;

    @BeforeEach
    void aPatronComesOnThreeDays() {
        database = new TestDatabase(folder);
        store =
                new ConversationStore(
                        database.database(),
                        new ConversationRows(new JsonMapper()),
                        event -> {
                            if (event instanceof ConversationEvent news) {
                                events.add(news);
                            }
                        },
                        clock);
        monday = visit("monday");
        tuesday = visit("tuesday");
        wednesday = visit("wednesday");
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void nothingIsBeforeAChatUnlessThePatronSaysSo() {
        assertThat(before(wednesday)).isEmpty();
    }

    @Test
    void theNewestComesFirst() {
        chain();

        assertThat(before(wednesday)).containsExactly("tuesday", "monday");
        assertThat(before(tuesday)).containsExactly("monday");
        assertThat(store.before(wednesday.id(), 1)).extracting(Earlier::words).hasSize(1);
    }

    @Test
    void howALibrarianSaidThatItEndedIsTold() {
        chain();
        store.change(
                monday.id(),
                change -> {
                    change.wrapUp(
                            new StaffId("ana"),
                            new WrapUp(
                                    WrapUp.Reason.FOLLOW_UP,
                                    null,
                                    3,
                                    List.of("maps", "town-plan")));
                    return change.id();
                });

        assertThat(store.before(wednesday.id(), 5))
                .containsExactly(
                        new Earlier(
                                tuesday.id(),
                                Instant.parse("2026-11-03T14:00:00Z"),
                                "tuesday",
                                null,
                                List.of()),
                        new Earlier(
                                monday.id(),
                                Instant.parse("2026-11-02T14:00:00Z"),
                                "monday",
                                "follow-up",
                                List.of("maps", "town-plan")));
    }

    @Test
    void withoutATokenNothingIsBeforeItAnyMore() {
        chain();
        follow(wednesday, null);

        assertThat(before(wednesday)).isEmpty();
        assertThat(before(tuesday)).containsExactly("monday");
    }

    @Test
    void anUnknownTokenIsNoToken() {
        chain();
        follow(wednesday, "unknown");
        assertThat(before(wednesday)).isEmpty();

        follow(wednesday, tuesday.id().toString());
        assertThat(before(wednesday)).as("an id is no token").isEmpty();
    }

    @Test
    void noChatIsBeforeItselfNorBeforeAnEarlierOne() {
        chain();
        follow(monday, "wednesday");
        follow(tuesday, "tuesday");

        assertThat(before(wednesday)).containsExactly("tuesday");
        assertThat(before(tuesday)).isEmpty();
        assertThat(before(monday)).isEmpty();
    }

    @Test
    void whatIsErasedAndWhatCameBeforeItIsNotShown() {
        chain();
        events.clear();
        erase(tuesday);

        assertThat(before(wednesday)).isEmpty();
        assertThat(relinked()).contains(wednesday.id()).doesNotContain(monday.id());

        follow(wednesday, "tuesday");
        assertThat(before(wednesday)).isEmpty();
    }

    @Test
    void whoeverSeesALaterChatHearsThatOneFarBeforeItIsErased() {
        chain();
        events.clear();
        erase(monday);

        assertThat(before(wednesday)).containsExactly("tuesday");
        assertThat(relinked()).contains(tuesday.id(), wednesday.id());
    }

    @Test
    void theEarlierChatIsDeletedWhenItsTimeHasComeAndTheLaterStays() {
        chain();
        store.forgetBefore(Instant.parse("2026-11-02T15:00:00Z"));

        assertThat(before(wednesday)).containsExactly("tuesday");
        assertThat(before(tuesday)).isEmpty();
    }

    private void chain() {
        follow(tuesday, "monday");
        follow(wednesday, "tuesday");
    }

    private void follow(Visit visit, @Nullable String token) {
        store.change(visit.id(), change -> change.follow(token));
    }

    /// What `Conversations.forget` does.
    private void erase(Visit visit) {
        store.change(
                visit.id(),
                change -> {
                    change.eraseWords();
                    return change.become(
                            change.state().toClosed(),
                            new Frame(UUID.randomUUID(), "forget"),
                            "forgotten");
                });
    }

    private List<String> before(Visit visit) {
        return store.before(visit.id(), 5).stream().map(Earlier::words).toList();
    }

    private List<ConversationId> relinked() {
        return events.stream()
                .filter(ConversationEvent.Relinked.class::isInstance)
                .map(ConversationEvent::id)
                .toList();
    }

    /// A day's chat, whose words and token are the name of the day.
    private Visit visit(String day) {
        var id = new ConversationId(UUID.randomUUID());
        var visit = new Visit(id, day, false, "en", null, null);
        store.changeOrBegin(
                visit, change -> change.patronSaid(new Frame(UUID.randomUUID(), "say"), day));
        store.change(id, change -> change.patronSaid(new Frame(UUID.randomUUID(), "say"), "And?"));
        clock.advance(Duration.ofDays(1));
        return visit;
    }
}
