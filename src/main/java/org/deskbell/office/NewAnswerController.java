package org.deskbell.office;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.NewAnswer;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.Department;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/// The step before a new answer's first text: what it is called. Nothing is stored yet.
@Controller
class NewAnswerController {
    private final KnowledgeBase knowledge;
    private final EditPage page;
    private final Hours hours;
    private final Clock clock;

    NewAnswerController(KnowledgeBase knowledge, EditPage page, Hours hours, Clock clock) {
        this.page = page;
        this.knowledge = knowledge;
        this.hours = hours;
        this.clock = clock;
    }

    /// @param question words that were searched for in vain, to begin with
    @GetMapping("/office/documents/new")
    String name(@RequestParam(defaultValue = "") String question, Model model) {
        String words = question.strip();
        return form(new NewAnswer("", capitalized(words), Department.CIRCULATION, words), model);
    }

    private static String capitalized(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @GetMapping(path = "/office/documents/new", params = "id")
    String begin(
            @RequestParam String id,
            @RequestParam String title,
            @RequestParam Department department,
            @RequestParam(defaultValue = "") String question,
            Principal who,
            Model model) {
        var answer = new NewAnswer(id.strip(), title.strip(), department, question.strip());
        if (!answer.hasGoodId()) {
            model.addAttribute(
                    "refused", "An id has 1 to 80 small letters, digits and hyphens: renew-items.");
            return form(answer, model);
        }
        if (knowledge.document(answer.path()).isPresent()) {
            model.addAttribute("refused", "There is an answer " + answer.id() + " already.");
            return form(answer, model);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
        return page.show(
                new Draft(answer.path(), answer.text(today), 0, "", Draft.As.FORM), who, model);
    }

    private static String form(NewAnswer answer, Model model) {
        model.addAttribute("answer", answer);
        model.addAttribute("departments", Department.values());
        return "office/document-new";
    }
}
