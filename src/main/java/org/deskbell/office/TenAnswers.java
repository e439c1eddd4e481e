package org.deskbell.office;

import org.deskbell.answers.Answers;
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
    private final Answers answers;

    TenAnswers(FirstTen firstTen, FirstHour firstHour, ManyDocuments documents, Answers answers) {
        this.firstTen = firstTen;
        this.firstHour = firstHour;
        this.documents = documents;
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
    /// @param none  those of which the library has no such thing
    /// @throws FormDocument.Refused when something is missing
    void fill(TypedOnce typed, Collection<String> none, StaffId who, LocalDate today) {
        Library library = answers.content().library();
        Map<String, String> texts = documents.publishedTexts();
        List<AskedAnswer> open = firstTen.all().stream().filter(this::isToFill).toList();
        var changes = new TreeMap<String, Change>();
        for (AskedAnswer answer : open) {
            FirstTen.texts(
                            none.contains(answer.faq()) ? answer.notHad() : answer,
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
    }

    private static Map<String, String> given(AskedAnswer answer, TypedOnce typed) {
        var given = new HashMap<String, String>();
        answer.asks().keySet().forEach(gap -> given.put(gap, typed.of(answer.faq() + "." + gap)));
        return given;
    }
}
