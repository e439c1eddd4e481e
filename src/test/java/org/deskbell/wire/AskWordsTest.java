package org.deskbell.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class AskWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "zh", "ar"})
    void aTranslationHasEveryPhraseWithItsPartsAndNoOther(String language) {
        Words.assertTranslated(AskView.WORDS, language);
    }

    @Test
    void everyPhraseIsOnThePageAndEveryWordOnThePageIsAPhrase() {
        var said = Words.saidIn(Path.of("src/main/resources/templates/wire"));
        said.addAll(Words.saidIn(Path.of("src/main/java/org/deskbell/wire")));

        assertThat(said).isEqualTo(Words.keys(AskView.WORDS));
    }
}
