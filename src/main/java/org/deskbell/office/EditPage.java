package org.deskbell.office;

import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.HelpfulVotes;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Preview;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page on which a document is edited, with what is to be mended in the draft and how patrons
/// would see it.
@Component
class EditPage {
    private final KnowledgeBase knowledge;
    private final HelpfulVotes votes;

    EditPage(KnowledgeBase knowledge, HelpfulVotes votes) {
        this.knowledge = knowledge;
        this.votes = votes;
    }

    /// @return the template
    String show(Draft draft, Model model) {
        Preview preview = knowledge.preview(draft.path(), draft.text());
        model.addAttribute("draft", draft);
        model.addAttribute("document", knowledge.document(draft.path()).orElse(null));
        model.addAttribute("problems", preview.problems());
        preview.faq()
                .ifPresent(
                        faq -> {
                            model.addAttribute("faq", faq);
                            model.addAttribute("votes", votes.of(faq));
                            model.addAttribute("shortAnswer", FaqMarkdown.html(faq.shortAnswer()));
                            model.addAttribute("wholeAnswer", FaqMarkdown.html(faq.markdown()));
                        });
        return "office/document";
    }
}
