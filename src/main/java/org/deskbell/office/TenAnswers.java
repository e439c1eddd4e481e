package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Library;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.answers.ManyDocuments.Change;
import org.deskbell.kernel.StaffId;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Publishes the ten answers of the first hour as they were filled in, all at one moment.
@Component
class TenAnswers {
    private final FirstTen firstTen;
    private final FirstHour firstHour;
    private final ManyDocuments documents;
    private final KnowledgeBase knowledge;
    private final Answers answers;

    TenAnswers(
            FirstTen firstTen,
            FirstHour firstHour,
            ManyDocuments documents,
            KnowledgeBase knowledge,
            Answers answers) {
        this.firstTen = firstTen;
        this.firstHour = firstHour;
        this.documents = documents;
        this.knowledge = knowledge;
        this.answers = answers;
    }

    List<AskedAnswer> all() {
        return firstTen.all();
    }

    /// Whether it is still the shipped one, and can be asked for in the library's language.
    boolean isToFill(AskedAnswer answer) {
        return !answer.asks().isEmpty()
                && answer.templates().containsKey(answers.content().library().language())
                && !firstHour.isSeen(answer);
    }

    /// @param typed by `faq.gap`
    /// @param none  those that there is nothing to say to in this library
    /// @return how many were published
    /// @throws FormDocument.Refused when something is missing
    int fill(TypedOnce typed, Collection<String> none, StaffId who, LocalDate today) {
        Library library = answers.content().library();
        Map<String, String> texts = documents.publishedTexts();
        List<AskedAnswer> open = firstTen.all().stream().filter(this::isToFill).toList();
        List<AskedAnswer> gone =
                open.stream().filter(answer -> none.contains(answer.faq())).toList();
        List<AskedAnswer> kept = open.stream().filter(answer -> !gone.contains(answer)).toList();
        var changes = new TreeMap<String, Change>();
        for (AskedAnswer answer : kept) {
            FirstTen.texts(
                            answer,
                            library,
                            FirstTen.own(library),
                            given(answer, typed),
                            texts,
                            today)
                    .forEach((path, text) -> changes.put(path, new Change(text, "First hour")));
        }
        documents.problems(changes).stream()
                .findFirst()
                .ifPresent(
                        problem -> {
                            throw new FormDocument.Refused(
                                    "%s: %s".formatted(problem.path(), problem.message()));
                        });
        if (!changes.isEmpty()) {
            documents.change(changes, who, "filled in", "answers of the first hour");
        }
        gone.forEach(answer -> retire(answer, library, texts, who));
        return kept.size();
    }

    private static Map<String, String> given(AskedAnswer answer, TypedOnce typed) {
        var given = new HashMap<String, String>();
        answer.asks().keySet().forEach(gap -> given.put(gap, typed.of(answer.faq() + "." + gap)));
        return given;
    }

    private void retire(
            AskedAnswer answer, Library library, Map<String, String> texts, StaffId who) {
        answer.templates().keySet().stream()
                .map(language -> FirstTen.path(answer.faq(), language, library))
                .filter(texts::containsKey)
                .forEach(path -> knowledge.retire(path, who));
    }
}
