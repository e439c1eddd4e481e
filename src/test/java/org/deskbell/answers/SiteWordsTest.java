package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.Department;
import org.deskbell.kernel.SystemWords;
import org.deskbell.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The words of the public pages in every language that they can be read in.
class SiteWordsTest {
    private static final String BUNDLE = "org/deskbell/answers/site";

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "zh", "ar"})
    void aTranslationHasEveryPhraseWithItsPartsAndNoOther(String language) {
        Words.assertTranslated(BUNDLE, language);
    }

    @Test
    void everyPhraseIsOnAPageAndEveryWordOnAPageIsAPhrase() {
        var said = Words.saidIn(Path.of("src/main/resources/templates/answers"));
        said.addAll(
                Arrays.stream(Department.values())
                        .map(Department::key)
                        .collect(Collectors.toSet()));

        assertThat(said).isEqualTo(Words.keys(BUNDLE));
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnIsReadInEnglish() {
        var words = SystemWords.of(BUNDLE, "tlh");

        assertThat(words.language()).isEqualTo("en");
        assertThat(words.say("yes")).isEqualTo("Yes");
    }

    @Test
    void daysAndDirectionsAreThoseOfTheLanguage() {
        var day = LocalDate.of(2027, 6, 30);

        assertThat(SystemWords.of(BUNDLE, "en").day(day)).isEqualTo("June 30, 2027");
        assertThat(SystemWords.of(BUNDLE, "es-MX").day(day)).isEqualTo("30 de junio de 2027");
        assertThat(SystemWords.of(BUNDLE, "ar").direction()).isEqualTo("rtl");
        assertThat(SystemWords.of(BUNDLE, "zh").direction()).isEqualTo("ltr");
    }
}
