package org.deskbell.office;

import org.deskbell.answers.Faq;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.office.Pulls.Pull;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import java.util.Comparator;
import java.util.List;

/// What patrons get today for every way of asking for an answer: those that another answer pulls
/// at come first.
@Controller
class PullsController {
    private final KnowledgeBase knowledge;
    private final Pulls pulls;

    PullsController(KnowledgeBase knowledge, Pulls pulls) {
        this.knowledge = knowledge;
        this.pulls = pulls;
    }

    @GetMapping("/office/pulls/{*path}")
    String all(@PathVariable String path, Model model) {
        Faq faq =
                knowledge
                        .document(path.substring(1))
                        .flatMap(
                                document ->
                                        knowledge
                                                .preview(document.path(), document.latest().text())
                                                .faq())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Pull> all =
                pulls.ofAll(faq).stream()
                        .sorted(Comparator.comparing(pull -> !pull.other()))
                        .toList();
        model.addAttribute("faq", faq);
        model.addAttribute("path", path.substring(1));
        model.addAttribute("pulls", all);
        model.addAttribute("others", all.stream().filter(Pull::other).count());
        return "office/pulls";
    }
}
