package org.deskbell.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A language's words in English, one by one: poor English, from which the embedding model, which
/// knows no other language, still sees what a question is about.
final class Glossary {
    private static final Map<String, Glossary> ALL = new ConcurrentHashMap<>();
    private static final String ANY_ENDING = "*";
    private static final String LEFT_OUT = "-";

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();

    /// @return nothing for a language that has no glossary
    static Optional<Glossary> of(String language) {
        return Optional.of(ALL.computeIfAbsent(language, Glossary::new))
                .filter(glossary -> !glossary.words.isEmpty());
    }

    private Glossary(String language) {
        try (InputStream file =
                Glossary.class.getResourceAsStream("glossary_" + language + ".txt")) {
            if (file != null) {
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> line.contains(": ") && !line.startsWith("#"))
                        .forEach(this::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] sides = line.split(": ", 2);
        for (String word : sides[1].split(" ")) {
            boolean any = word.endsWith(ANY_ENDING);
            String plain = String.join("", TextFeatures.words(word, ""));
            (any ? beginnings : words).putIfAbsent(plain, sides[0]);
        }
    }

    String english(String text) {
        return TextFeatures.words(text, "").stream()
                .map(this::word)
                .filter(word -> !word.equals(LEFT_OUT))
                .collect(Collectors.joining(" "));
    }

    private String word(String word) {
        String known = words.get(word);
        for (int end = word.length(); known == null && end > 1; end--) {
            known = beginnings.get(word.substring(0, end));
        }
        return known == null ? word : known;
    }
}
