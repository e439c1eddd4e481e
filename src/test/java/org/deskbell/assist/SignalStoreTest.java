package org.deskbell.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.assist.Taught.Outcome;
import org.deskbell.conversation.ConversationEvent;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class SignalStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    @TempDir private Path folder;

    private final ConversationId chat = new ConversationId(UUID.randomUUID());
    private TestDatabase data;
    private SignalStore signals;

    @BeforeEach
    void aConversation() {
        data = new TestDatabase(folder);
        signals = new SignalStore(data.database());
        data.database()
                .write(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                insert into conversation (id, token, state, owner, last_seq, begun_at, changed_at)
                                                values (:id, :id, 'closed', 1, 0, 0, 0)
                                                """)
                                        .param("id", chat.toString())
                                        .update());
    }

    @AfterEach
    void close() throws IOException {
        data.close();
    }

    @Test
    void theFirstTimeCountsAndAnAnswerForMoreThanNone() {
        keep(1, "renew", null);
        keep(1, "renew", null);
        assertThat(signals.newest()).extracting(Taught::outcome).containsExactly(Outcome.IGNORED);

        keep(1, "renew", "items");
        keep(1, "renew", "items");
        keep(1, "renew", "card");
        keep(1, "renew", null);
        assertThat(signals.newest())
                .extracting(Taught::faq)
                .containsExactlyInAnyOrder("items", "card");
        assertThat(signals.turnsBefore(chat, 2)).hasSize(2);
        assertThat(signals.turnsBefore(chat, 1)).isEmpty();
    }

    @Test
    void itGoesWithItsConversation() {
        keep(1, "renew", "items");
        data.database().write(jdbc -> jdbc.sql("delete from conversation").update());

        assertThat(signals.newest()).isEmpty();
    }

    @Test
    void itGoesWhenItsWordsAreErasedAndWhenItsTimeIsOver() {
        keep(1, "renew", "items");
        signals.on(new ConversationEvent.Erased(chat));
        assertThat(signals.newest()).isEmpty();

        keep(1, "renew", "items");
        assertThat(signals.forgetBefore(NOW)).isZero();
        assertThat(signals.forgetBefore(NOW.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void theSameQuestionIsDismissedWhereverItWasAsked() {
        keep(1, "Renew", "items");
        keep(2, "renew", "items");
        keep(3, "renew", "card");
        String one =
                signals.newest().stream().filter(t -> t.seq() == 1).findFirst().orElseThrow().id();

        assertThat(signals.dismiss(one, NOW)).isTrue();
        assertThat(signals.newest()).extracting(Taught::faq).containsExactly("card");
        assertThat(signals.dismiss(one, null)).isTrue();
        assertThat(signals.newest()).hasSize(3);
        assertThat(signals.dismiss("x", NOW)).isFalse();
    }

    private void keep(int seq, String question, @Nullable String faq) {
        var taught =
                new Taught(
                        UUID.randomUUID().toString(),
                        chat,
                        seq,
                        question,
                        "en",
                        List.of("items"),
                        null,
                        faq,
                        faq == null ? Outcome.IGNORED : Outcome.FOUND,
                        null,
                        new StaffId("mary"),
                        NOW);
        data.database()
                .write(
                        jdbc -> {
                            SignalStore.keep(jdbc, taught);
                            return true;
                        });
    }
}
