package org.deskbell.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The commonest words of some languages, such as articles, pronouns and what is said at a desk:
/// hardly a sentence does without them. From `everyday-words.txt`.
final class EverydayWords {
    private static final Map<String, Set<String>> WORDS = read();

    private EverydayWords() {}

    static Set<String> of(String language) {
        return WORDS.getOrDefault(language, Set.of());
    }

    /// The languages whose words are known.
    static Set<String> languages() {
        return WORDS.keySet();
    }

    private static Map<String, Set<String>> read() {
        var words = new HashMap<String, Set<String>>();
        try (InputStream file = EverydayWords.class.getResourceAsStream("everyday-words.txt");
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                String[] parts = line.split(": ", 2);
                if (parts.length == 2 && !line.startsWith("#")) {
                    words.computeIfAbsent(parts[0], _ -> new HashSet<>())
                            .addAll(TextFeatures.words(parts[1], ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
