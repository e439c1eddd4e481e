package org.deskbell.answers;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The kinds of documents that a knowledge base holds, told apart by their path.
enum DocumentKind {
    LIBRARY("library\\.yml"),
    HOURS("hours\\.yml"),
    FAQ("faq/NAME(\\.[a-z]{2,3})?\\.md"),
    SMALL_TALK("small-talk/NAME(\\.[a-z]{2,3})?\\.yml"),
    SCOPE("scope/NAME(\\.[a-z]{2,3})?\\.yml"),
    SYNONYMS("synonyms\\.txt"),
    EMERGENCIES("safety/emergencies\\.txt"),
    HARMLESS("safety/harmless\\.txt"),
    GOLDEN("shopper/golden\\.yml"),
    PRACTICE("shopper/practice(\\.[a-z]{2,3})?\\.yml"),
    SURVEY("surveys/NAME\\.yml"),
    README("README\\.md");

    private final Pattern path;

    DocumentKind(String path) {
        this.path = Pattern.compile(path.replace("NAME", "[a-z0-9][a-z0-9-]{0,79}"));
    }

    static Optional<DocumentKind> of(String path) {
        return Arrays.stream(values()).filter(k -> k.path.matcher(path).matches()).findFirst();
    }

    /// The name of a file without folder and ending: `renew-items`, `renew-items.es`.
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    /// The same without the language of a translation: `renew-items`.
    static String id(String path) {
        return name(path).replaceFirst("\\..*", "");
    }

    /// The language of a translation, by its name; empty for the library's own.
    static String language(String path) {
        return name(path).substring(id(path).length()).replace(".", "");
    }
}
