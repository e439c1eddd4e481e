package org.deskbell.assist;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.StoredDocument;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What librarians taught, for those who write the answers: questions that they answered with a FAQ
/// where the bot did not, and questions that no FAQ answered. Thread-safe.
@Component
public class Learning {
    private final SignalStore signals;
    private final Answers answers;
    private final KnowledgeBase knowledge;
    private final Clock clock;

    Learning(SignalStore signals, Answers answers, KnowledgeBase knowledge, Clock clock) {
        this.signals = signals;
        this.answers = answers;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /// A question that patrons asked librarians, without personal data.
    ///
    /// @param id    of the newest time it was asked
    /// @param times how often, as far as it is kept
    /// @param by    who answered it the last time
    public record Asked(
            String id,
            String words,
            String language,
            int times,
            Instant last,
            @Nullable StaffId by) {}

    /// A FAQ that librarians answered with.
    ///
    /// @param title of the answer
    /// @param path  of its document; none: there is none in this language
    public record Answered(
            String faq,
            String title,
            String language,
            @Nullable String path,
            List<Asked> questions) {}

    /// A question with what is right.
    ///
    /// @param faq    that librarians answered with most often
    /// @param others that they answered with too
    public record Labelled(String question, String language, String faq, List<String> others) {}

    /// The FAQs that the bot did not answer with by itself, those first that are wanted most. A
    /// question that the document has already, published or not, is left out.
    public List<Answered> answered() {
        return signals.newest().stream()
                .filter(one -> one.faq() != null && !one.faq().equals(one.sure()))
                .collect(
                        Collectors.groupingBy(
                                one -> List.of(Objects.requireNonNull(one.faq()), one.language()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .flatMap(group -> answered(group).stream())
                .sorted(Comparator.comparingInt(Learning::times).reversed())
                .toList();
    }

    /// Every item of a list in a document, in small letters: it need not be without mistakes.
    private static Set<String> phrasings(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2).strip())
                .map(
                        item ->
                                item.length() > 1 && item.startsWith("\"") && item.endsWith("\"")
                                        ? item.substring(1, item.length() - 1)
                                                .replace("\\\"", "\"")
                                                .replace("\\\\", "\\")
                                        : item)
                .map(item -> item.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static int times(Answered group) {
        return group.questions().stream().mapToInt(Asked::times).sum();
    }

    private Optional<Answered> answered(List<Taught> group) {
        String faq = Objects.requireNonNull(group.getFirst().faq());
        String language = group.getFirst().language();
        Optional<StoredDocument> document = knowledge.document(path(faq, language));
        Set<String> known =
                document.map(found -> phrasings(found.latest().text())).orElse(Set.of());
        List<Asked> questions =
                asked(group).stream()
                        .filter(one -> !known.contains(one.words().toLowerCase(Locale.ROOT)))
                        .toList();
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Answered(
                                faq,
                                title(faq, language),
                                language,
                                document.map(StoredDocument::path).orElse(null),
                                questions));
    }

    private String path(String faq, String language) {
        String home = answers.content().library().language();
        return "faq/" + faq + (language.equals(home) ? "" : "." + language) + ".md";
    }

    private String title(String faq, String language) {
        return answers.content()
                .faq(faq, language)
                .or(() -> answers.content().faq(faq))
                .map(Faq::title)
                .orElse(faq);
    }

    /// Questions that were answered without any FAQ, the most asked first.
    public List<Asked> unanswered() {
        return asked(signals.newest().stream().filter(one -> one.faq() == null).toList());
    }

    /// The same words are one question, whatever their capitals.
    private static List<Asked> asked(Collection<Taught> taught) {
        Map<List<String>, List<Taught>> byWords =
                taught.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                List.of(
                                                        one.question().toLowerCase(Locale.ROOT),
                                                        one.language()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byWords.values().stream()
                .map(
                        same -> {
                            Taught last = same.getFirst();
                            return new Asked(
                                    last.id(),
                                    last.question(),
                                    last.language(),
                                    same.size(),
                                    last.at(),
                                    last.staff());
                        })
                .sorted(Comparator.comparingInt(Asked::times).reversed())
                .toList();
    }

    /// The words of these questions, as far as they are still kept.
    public List<String> words(List<String> ids) {
        return signals.of(ids).stream().map(Taught::question).distinct().toList();
    }

    /// It is shown no more, nor exported.
    ///
    /// @return false when there is no such question any more
    public boolean dismiss(String id) {
        return signals.dismiss(id, clock.instant());
    }

    public boolean bringBack(String id) {
        return signals.dismiss(id, null);
    }

    /// Every question that was answered with a FAQ that there still is, with what is right; by
    /// question. Those that the FAQ is asked for by, word for word, are left out: they are learnt.
    public List<Labelled> labelled() {
        return signals.newest().stream()
                .filter(one -> one.faq() != null && answers.content().faq(one.faq()).isPresent())
                .collect(
                        Collectors.groupingBy(
                                one ->
                                        List.of(
                                                one.question().toLowerCase(Locale.ROOT),
                                                one.language()),
                                Collectors.toList()))
                .values()
                .stream()
                .map(Learning::labelled)
                .filter(one -> !isLearnt(one))
                .sorted(
                        Comparator.comparing(Labelled::language)
                                .thenComparing(Labelled::faq)
                                .thenComparing(Labelled::question))
                .toList();
    }

    private static Labelled labelled(List<Taught> same) {
        Map<String, Long> faqs =
                same.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> Objects.requireNonNull(one.faq()),
                                        Collectors.counting()));
        List<String> best =
                faqs.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        return new Labelled(
                same.getFirst().question(),
                same.getFirst().language(),
                best.getFirst(),
                best.subList(1, best.size()));
    }

    private boolean isLearnt(Labelled one) {
        return answers.content()
                .faq(one.faq(), one.language())
                .filter(faq -> faq.phrasings().stream().anyMatch(one.question()::equalsIgnoreCase))
                .isPresent();
    }
}
