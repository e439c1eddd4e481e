package org.deskbell.office;

import org.deskbell.answering.Alternative;
import org.deskbell.answering.Answering;
import org.deskbell.answering.Decision;
import org.deskbell.answers.FaqMarkdown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/// What a patron would be told: the same decision that a chat makes, from what is published.
/// Nothing of it is kept.
@Controller
class TryController {
    private static final int LONGEST = 2_000;

    private final Answering answering;

    TryController(Answering answering) {
        this.answering = answering;
    }

    /// @param outcome what happens, in a few words
    /// @param html    the bot's words as a patron sees them
    record Trial(String outcome, String html, Decision decision) {
        public List<Alternative> ranking() {
            return decision.findings().alternatives();
        }
    }

    @GetMapping("/office/try")
    String ask(@RequestParam(defaultValue = "") String question, Model model) {
        String asked = question.strip();
        model.addAttribute("question", asked);
        if (asked.codePointCount(0, asked.length()) > LONGEST) {
            model.addAttribute("refused", "A question has at most 2,000 characters.");
        } else if (!asked.isEmpty()) {
            model.addAttribute("trial", trial(answering.decide(asked, null)));
            model.addAttribute("why", answering.explain(asked, null));
        }
        model.addAttribute("forecast", answering.forecast());
        return "office/try";
    }

    private static Trial trial(Decision decision) {
        String html = FaqMarkdown.html(decision.message());
        return switch (decision) {
            case Decision.Answer answer ->
                    new Trial("Answers at once", FaqMarkdown.html(answer.markdown()), decision);
            case Decision.Clarify _ -> new Trial("Asks which of these is meant", html, decision);
            case Decision.Rephrase _ -> new Trial("Asks to say it again", html, decision);
            case Decision.Chat _ -> new Trial("Is friendly", html, decision);
            case Decision.HandOff handOff ->
                    new Trial(
                            "Rings for a librarian: " + handOff.reason().code().replace('-', ' '),
                            html,
                            decision);
        };
    }
}
