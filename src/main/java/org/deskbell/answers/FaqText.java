package org.deskbell.answers;

import org.deskbell.kernel.Department;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A FAQ as the text of its document: what [FaqFile] reads comes back as the same FAQ.
public final class FaqText {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N} -]*");

    private FaqText() {}

    public static String of(Faq faq) {
        return """
        ---
        id: %s
        title: %s
        department: %s
        audience: %s
        language: %s
        questions:
        %s
        keywords: %s
        related: %s
        review-by: %s
        %s---

        %s
        """
                .formatted(
                        faq.id(),
                        quoted(faq.title()),
                        faq.department().key(),
                        flow(
                                faq.audience().stream()
                                        .sorted(Comparator.naturalOrder())
                                        .map(Audience::key)
                                        .toList()),
                        faq.language(),
                        faq.questions().stream()
                                .map(question -> "  - " + quoted(question))
                                .collect(Collectors.joining("\n")),
                        flow(faq.keywords()),
                        flow(faq.related()),
                        faq.reviewBy(),
                        line("valid-from", Optional.ofNullable(faq.validFrom()))
                                + line("valid-until", Optional.ofNullable(faq.validUntil()))
                                + line("branch", Optional.ofNullable(faq.branch()))
                                + line("owner", Optional.ofNullable(faq.owner())),
                        faq.markdown().strip());
    }

    /// The FAQ that a text says, as far as it can be read.
    public static Optional<Faq> read(String path, String text) {
        return DocumentReader.read(path, text).piece() instanceof Faq faq
                ? Optional.of(faq)
                : Optional.empty();
    }

    /// What is to be written by a FAQ that is not all known: without wishes of its own.
    public static Faq blank(String id, String language, boolean translation, LocalDate reviewBy) {
        return new Faq(
                id,
                language,
                translation,
                "",
                Department.CIRCULATION,
                Set.of(Audience.EVERYONE),
                List.of(),
                List.of(),
                List.of(),
                reviewBy,
                null,
                null,
                null,
                null,
                "",
                null);
    }

    private static String line(String key, Optional<?> value) {
        return value.map(known -> key + ": " + known + "\n").orElse("");
    }

    static String flow(Collection<String> texts) {
        return texts.stream()
                .map(text -> isWord(text) ? text : '"' + escaped(text) + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    static String quoted(String text) {
        return isWord(text) ? text : '"' + escaped(text) + '"';
    }

    /// `null` and `~` would be nothing.
    private static boolean isWord(String text) {
        return WORD.matcher(text).matches()
                && !text.equalsIgnoreCase("null")
                && text.equals(text.strip());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
