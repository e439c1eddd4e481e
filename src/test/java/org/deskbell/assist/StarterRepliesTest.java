package org.deskbell.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

class StarterRepliesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "zh", "ar"})
    void everyLanguageHasTheSameTenFitToBeSaid(String language) {
        var here = StarterReplies.in(language);

        assertThat(here).hasSize(10);
        assertThat(here)
                .extracting(draft -> draft.shortcut().replaceFirst("-" + language + "$", ""))
                .isEqualTo(StarterReplies.in("en").stream().map(ReplyDraft::shortcut).toList());
        assertThat(here)
                .allSatisfy(
                        draft -> {
                            assertThat(draft.problems(_ -> false)).isEmpty();
                            assertThat(draft.text()).doesNotContain("!", "！", "¡");
                            assertThat(draft.language()).isEqualTo(language);
                        });
    }

    /// The same placeholders in every language, so that no translation forgets the address.
    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "zh", "ar"})
    void aTranslationHasTheSamePlaceholders(String language) {
        assertThat(StarterReplies.in(language).stream().map(draft -> names(draft.text())))
                .isEqualTo(StarterReplies.in("en").stream().map(d -> names(d.text())).toList());
    }

    private static String names(String text) {
        return text.replaceAll("[^{}]*(\\{[^}]*})?", "$1")
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void theyAreGivenOnceAndWhatALibraryDeletesStaysDeleted() throws IOException {
        try (var data = new TestDatabase(folder)) {
            var starters =
                    new StarterReplies(data.database(), new TestClock("2026-11-27T09:00:00Z"));
            starters.give();
            assertThat(count(data)).isEqualTo(60);

            data.database().write(jdbc -> jdbc.sql("delete from canned_reply").update());
            starters.give();
            assertThat(count(data)).isZero();
        }
    }

    private static int count(TestDatabase data) {
        return data.database()
                .reads()
                .sql("select count(*) from canned_reply")
                .query(Integer.class)
                .single();
    }
}
