package org.deskbell.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class PhrasesTest {
    private static final Pattern USED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void everyPhraseIsSaidSomewhereAndEveryWordSaidIsAPhrase() throws IOException {
        Set<String> phrases = new TreeSet<>(ResourceBundle.getBundle("phrases").keySet());
        Set<String> quoted;
        try (var sources = Files.list(Path.of("src/main/java/org/deskbell/conversation"))) {
            quoted =
                    sources.flatMap(
                                    source ->
                                            USED.matcher(read(source))
                                                    .results()
                                                    .map(match -> match.group(1)))
                            .collect(Collectors.toSet());
        }

        assertThat(quoted).containsAll(phrases);
    }

    /// With the same parts: a bundle that falls back to English would hide a missing phrase.
    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "zh", "ar"})
    void aTranslationHasEveryPhraseWithItsParts(String language) throws IOException {
        var phrases = new Properties();
        try (var file = getClass().getResourceAsStream("/phrases_" + language + ".properties")) {
            phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        var english = ResourceBundle.getBundle("phrases", Locale.ROOT);

        assertThat(phrases.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(Phrases.say(key, language, "Ana Ruiz"))
                    .as(key)
                    .doesNotContain("{", "''", "!", "！", "¡")
                    .satisfies(
                            said ->
                                    assertThat(said.contains("Ana Ruiz"))
                                            .isEqualTo(english.getString(key).contains("{0}")));
        }
    }

    @Test
    void aPhraseTakesItsParts() {
        assertThat(Phrases.say("claimed", "en", "Ana")).isEqualTo("Ana has joined the chat.");
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnIsSpokenToInEnglish() {
        assertThat(Phrases.say("closed-by-patron", "tlh")).isEqualTo("You have ended the chat.");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
