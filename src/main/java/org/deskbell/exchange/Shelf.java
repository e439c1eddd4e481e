package org.deskbell.exchange;

import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqId;
import org.deskbell.answers.FaqText;
import org.deskbell.answers.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the knowledge base holds when a plan is made, and what the plan has given names to so far.
///
/// @param language the library's own
/// @param today    as its clocks show it
record Shelf(
        Map<String, StoredDocument> documents,
        Map<String, Faq> faqs,
        Map<String, String> byTitle,
        Set<String> taken,
        String language,
        LocalDate today) {

    static Shelf of(Collection<StoredDocument> documents, String language, LocalDate today) {
        var shelf =
                new Shelf(
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashSet<>(),
                        language,
                        today);
        for (StoredDocument document : documents) {
            shelf.documents.put(document.path(), document);
            if (document.path().startsWith("faq/")) {
                FaqText.read(document.path(), document.latest().text())
                        .ifPresent(
                                faq -> {
                                    shelf.faqs.put(document.path(), faq);
                                    shelf.byTitle.putIfAbsent(
                                            key(faq.title(), faq.language()), document.path());
                                });
            }
        }
        return shelf;
    }

    Optional<StoredDocument> document(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    Optional<Faq> faq(String path) {
        return Optional.ofNullable(faqs.get(path));
    }

    @Nullable String titled(String title, String language) {
        return byTitle.get(key(title, language));
    }

    String path(String id, String language) {
        return "faq/" + id + (language.equals(this.language) ? "" : "." + language) + ".md";
    }

    /// A name that no document has.
    String freshId(String question, String language) {
        String id = FaqId.of(question, "imported");
        for (int n = 1; ; n++) {
            String one = n == 1 ? id : id + "-" + n;
            String path = path(one, language);
            if (!documents.containsKey(path) && !taken.contains(path)) {
                return one;
            }
        }
    }

    /// @return false when the plan has it already, or another of the same title
    boolean take(String path, String title, String language) {
        return taken.add(path) && taken.add("title " + key(title, language));
    }

    private static String key(String title, String language) {
        return language
                + "/"
                + Normalizer.normalize(title, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
