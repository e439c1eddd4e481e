package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Library;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.answers.ManyDocuments.Change;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.answers.Version;
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
        Map<String, Version> now = documents.atRest();
        var texts = new TreeMap<String, String>();
        now.forEach((path, version) -> texts.put(path, version.text()));
        List<AskedAnswer> open = firstTen.all().stream().filter(this::isToFill).toList();
        var filled = new TreeMap<String, String>();
        for (AskedAnswer answer : open) {
            filled.putAll(
                    FirstTen.texts(
                            none.contains(answer.faq()) ? answer.notHad() : answer,
                            library,
                            FirstTen.own(library),
                            given(answer, typed),
                            texts,
                            today));
        }
        Map<String, Change> changes = ManyDocuments.changes(now, filled, "First hour");
        documents.problems(changes).stream()
                .findFirst()
                .ifPresent(
                        problem -> {
                            throw new FormDocument.Refused(
                                    "%s: %s".formatted(problem.path(), problem.message()));
                        });
        if (changes.isEmpty()) {
            return;
        }
        try {
            documents.change(changes, who, "filled in", "answers of the first hour");
        } catch (OutdatedEdit outdated) {
            throw new FormDocument.Refused(outdated.getMessage() + " Try once more.");
        }
    }

    private static Map<String, String> given(AskedAnswer answer, TypedOnce typed) {
        var given = new HashMap<String, String>();
        answer.asks().keySet().forEach(gap -> given.put(gap, typed.of(answer.faq() + "." + gap)));
        return given;
    }
}
