package org.deskbell.answers;

import org.deskbell.hours.Hours;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;

/// Makes a draft of an answer out of a question that was answered, for an editor to finish. Patrons
/// see nothing of it. Thread-safe.
@Component
public final class FaqDrafts {
    private static final int LONGEST_TITLE = 120;

    private final KnowledgeBase knowledge;
    private final Hours hours;
    private final Clock clock;

    FaqDrafts(KnowledgeBase knowledge, Hours hours, Clock clock) {
        this.knowledge = knowledge;
        this.hours = hours;
        this.clock = clock;
    }

    /// In the library's own language.
    ///
    /// @param question as a patron put it, without anything personal
    /// @param answer   plain text
    /// @return the new document's path
    public String draft(String question, String answer, Department department, StaffId who) {
        return draft(question, answer, department, home(), who);
    }

    /// In another language it is the translation of an answer that is still to be written.
    public String draft(
            String question, String answer, Department department, String language, StaffId who) {
        String asked = shortened(question.strip().replaceAll("\\s+", " "));
        String ending = language.equals(home()) ? "" : "." + language;
        var draft = new NewAnswer(freshId(asked, ending), asked, department, asked);
        LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
        String text = draft.text(today, language).stripTrailing() + "\n" + markdown(answer) + "\n";
        String path = draft.path(ending);
        knowledge.save(path, text, 0, who, "Draft from a question");
        return path;
    }

    private String home() {
        return knowledge.language();
    }

    /// Some line ends are the mail's, which a page would keep as one paragraph anyhow.
    private static String markdown(String answer) {
        return FaqMarkdown.escaped(answer.replace("\r\n", "\n").strip());
    }

    private static String shortened(String question) {
        if (question.length() <= LONGEST_TITLE) {
            return question;
        }
        int end = question.lastIndexOf(' ', LONGEST_TITLE);
        return question.substring(0, end > 0 ? end : LONGEST_TITLE);
    }

    private String freshId(String question, String ending) {
        String id = FaqId.of(question, "left-question");
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? id : id + "-" + n)
                .filter(one -> knowledge.document("faq/" + one + ending + ".md").isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
