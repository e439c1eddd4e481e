package org.deskbell.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.SystemWords;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What every bundle of a page's words has to be.
public final class Words {
    private static final Pattern SAID = Pattern.compile("say\\(['\"]([a-z-]+)['\"]");

    private Words() {}

    public static Set<String> keys(String bundle) {
        return new TreeSet<>(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
    }

    /// The phrases that the files of a folder say.
    public static Set<String> saidIn(Path folder) {
        var said = new TreeSet<String>();
        try (var files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file ->
                                    SAID.matcher(read(file))
                                            .results()
                                            .forEach(match -> said.add(match.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }

    /// Every phrase is there with its parts, and no other: a bundle that falls back to English
    /// would hide a missing one.
    public static void assertTranslated(String bundle, String language) {
        var phrases = new Properties();
        try (var file =
                Words.class.getResourceAsStream("/" + bundle + "_" + language + ".properties")) {
            phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(phrases.stringPropertyNames()).isEqualTo(keys(bundle));
        var english = ResourceBundle.getBundle(bundle, Locale.ROOT);
        var words = SystemWords.of(bundle, language);
        for (String key : keys(bundle)) {
            assertThat(words.say(key, "Ana Ruiz"))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{", "''", "!", "！", "¡")
                    .satisfies(
                            said ->
                                    assertThat(said.contains("Ana Ruiz"))
                                            .isEqualTo(english.getString(key).contains("{0}")));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
