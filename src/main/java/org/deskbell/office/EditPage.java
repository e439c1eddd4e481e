package org.deskbell.office;

import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.HelpfulVotes;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Preview;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The page on which a document is edited, with what is to be mended in the draft and how patrons
/// would see it.
@Component
class EditPage {
    private final KnowledgeBase knowledge;
    private final HelpfulVotes votes;
    private final Pulls pulls;

    EditPage(KnowledgeBase knowledge, HelpfulVotes votes, Pulls pulls) {
        this.knowledge = knowledge;
        this.votes = votes;
        this.pulls = pulls;
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
                            original(faq)
                                    .ifPresent(
                                            one -> {
                                                model.addAttribute("original", one);
                                                model.addAttribute(
                                                        "originalAnswer",
                                                        FaqMarkdown.html(one.markdown()));
                                            });
                            model.addAttribute("translations", translations(faq));
                            model.addAttribute("pulls", pulls.of(faq));
                            model.addAttribute("votes", votes.of(faq));
                            model.addAttribute("shortAnswer", FaqMarkdown.html(faq.shortAnswer()));
                            model.addAttribute("wholeAnswer", FaqMarkdown.html(faq.markdown()));
                        });
        return "office/document";
    }

    /// What a translation is made from, to stand beside it.
    private Optional<Faq> original(Faq faq) {
        return faq.translation()
                ? knowledge
                        .document("faq/" + faq.id() + ".md")
                        .map(
                                document ->
                                        knowledge.preview(
                                                document.path(), document.latest().text()))
                        .flatMap(Preview::faq)
                : Optional.empty();
    }

    /// @return the paths of the same answer in other languages, by language
    private SortedMap<String, String> translations(Faq faq) {
        var paths = new TreeMap<String, String>();
        for (String language : List.of("en", "es", "fr", "de", "zh", "ar")) {
            String path = "faq/" + faq.id() + "." + language + ".md";
            if (!language.equals(faq.language()) && knowledge.document(path).isPresent()) {
                paths.put(language, path);
            }
        }
        return paths;
    }
}
