package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.Library;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.exchange.Replacement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names, numbers and addresses of the library that the shipped answers were written for, where
/// patrons still see them. Thread-safe.
@Component
class InventedWords {
    /// Of the invented library's places, the main one first.
    static final List<String> ADDRESSES =
            List.of("12 College Green", "480 Mill Road", "7 Quay Street");

    /// Of those beside the main one.
    static final List<String> BRANCHES = List.of("East Branch", "Riverside Branch");

    /// What a library calls its own; the shipped ones are of a kind that no library has.
    enum Kind {
        NAMES(
                "Names",
                "\\bAlder(?: (?:Library|College|Commons|Falls|Street))?\\b"
                        + "|\\b(?:"
                        + String.join("|", BRANCHES)
                        + ")\\b|\\bHollins University(?: Library)?\\b"
                        + "|\\bBirch County(?: Library)?\\b"),
        PHONES("Phone numbers", "\\b555-01\\d\\d\\b"),
        MAILS("E-mail addresses", "\\b[\\w.+-]+@example\\.org\\b"),
        SITES(
                "Web addresses",
                "\\bhttps?://[\\w-]+\\.example\\.org\\b|(?<![@\\w./-])[\\w-]+\\.example\\.org\\b"),
        STREETS("Addresses", "\\b(?:" + String.join("|", ADDRESSES) + ")\\b");

        private final String label;
        private final Pattern pattern;

        Kind(String label, String pattern) {
            this.label = label;
            this.pattern = Pattern.compile(pattern);
        }
    }

    private static final Pattern ANY =
            Pattern.compile(
                    "%s|%s|%s|%s|\\bAlder (?:Library|College|Commons|Falls)\\b"
                            .formatted(
                                    Kind.PHONES.pattern,
                                    Kind.MAILS.pattern,
                                    Kind.SITES.pattern,
                                    Kind.STREETS.pattern));

    private static final Pattern SEEN = Pattern.compile("faq/.*|hours\\.yml|library\\.yml");

    private final ManyDocuments documents;
    private final Answers answers;
    private volatile @Nullable Count lately;

    private record Count(Content of, int documents) {}

    /// @param times in how many places it stands
    /// @param now   what may stand there, from the library's details; empty: that is not known
    record Word(String old, int times, String now) {}

    record Words(String label, List<Word> words) {}

    InventedWords(ManyDocuments documents, Answers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    /// In how many documents that patrons see there are any.
    int documents() {
        Content content = answers.content();
        Count known = lately;
        if (known == null || known.of != content) {
            known =
                    new Count(
                            content,
                            (int) texts().values().stream().filter(InventedWords::hasAny).count());
            lately = known;
        }
        return known.documents;
    }

    private static boolean hasAny(String text) {
        return ANY.matcher(text).find();
    }

    private Map<String, String> texts() {
        var seen = new TreeMap<>(documents.publishedTexts());
        seen.keySet().removeIf(path -> !SEEN.matcher(path).matches());
        return seen;
    }

    /// By kind, the commonest first.
    List<Words> all() {
        return all(answers.content().library(), Map.of());
    }

    private List<Words> all(Library library, Map<String, String> own) {
        Map<String, String> texts = texts();
        var all = new ArrayList<Words>();
        for (Kind kind : Kind.values()) {
            var times = new LinkedHashMap<String, Integer>();
            texts.values()
                    .forEach(
                            text -> {
                                for (Matcher m = kind.pattern.matcher(text); m.find(); ) {
                                    times.merge(m.group(), 1, Integer::sum);
                                }
                            });
            List<Word> words =
                    times.entrySet().stream()
                            .map(
                                    one ->
                                            new Word(
                                                    one.getKey(),
                                                    one.getValue(),
                                                    own.getOrDefault(
                                                            one.getKey(),
                                                            now(kind, one.getKey(), library))))
                            .sorted((a, b) -> b.times - a.times)
                            .toList();
            if (!words.isEmpty()) {
                all.add(new Words(kind.label, words));
            }
        }
        return all;
    }

    /// What stands in the place of each, by the details that a library gives.
    ///
    /// @param own what stands for a name, or a street address, of the invented library
    List<Replacement> replacedBy(Library library, Map<String, String> own) {
        return all(library, own).stream()
                .flatMap(words -> words.words().stream())
                .filter(word -> !word.now().isEmpty())
                .map(word -> new Replacement(word.old(), word.now()))
                .toList();
    }

    private static String now(Kind kind, String old, Library library) {
        String now =
                switch (kind) {
                    case NAMES ->
                            switch (old) {
                                case "Alder Library" -> library.name();
                                case "Alder" -> library.shortName();
                                default -> "";
                            };
                    case STREETS -> "";
                    case PHONES -> library.phone();
                    case MAILS -> library.email();
                    case SITES -> {
                        String site =
                                old.contains("catalogue.")
                                        ? library.catalogue()
                                        : old.contains("account.")
                                                ? library.account()
                                                : library.web();
                        yield old.startsWith("http") ? site : site.replaceFirst("^https?://", "");
                    }
                };
        return hasAny(now) || now.equals("Alder") ? "" : now;
    }
}
