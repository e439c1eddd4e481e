package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

class PhrasesTest {
    private final Properties english = phrases("");

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "zh", "ar"})
    void theBotsLanguagesHaveAllItsWords(String language) {
        assertThat(Phrases.LANGUAGES).contains(language);
        assertThat(phrases("_" + language).keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "el", "fa", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "so", "sv", "th",
                "tl", "tr", "uk", "vi"
            })
    void theOthersSayThatALibrarianCanHelp(String language) {
        assertThat(phrases("_" + language).keySet()).containsExactly("unsupported-language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "_ar", "_de", "_el", "_es", "_fa", "_fr", "_he", "_hi", "_it", "_ja", "_ko",
                "_nl", "_pl", "_pt", "_ru", "_so", "_sv", "_th", "_tl", "_tr", "_uk", "_vi", "_zh"
            })
    void theLanguagesThatTheLibraryHasAreNamedAndNothingIsShouted(String suffix) {
        Properties phrases = phrases(suffix);

        assertThat(phrases.getProperty("unsupported-language")).contains("{languages}");
        assertThat(List.copyOf(phrases.values()))
                .allSatisfy(words -> assertThat((String) words).doesNotContain("!", "！", "¡"));
    }

    private static Properties phrases(String suffix) {
        var phrases = new Properties();
        try (InputStream file =
                Phrases.class.getResourceAsStream("phrases" + suffix + ".properties")) {
            phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
