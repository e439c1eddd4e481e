package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Audience;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqFields;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.HelpfulVotes;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Preview;
import org.deskbell.answers.Problem;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.office.Draft.As;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The page on which a document is edited, with what is to be mended in the draft and how patrons
/// would see it.
@Component
class EditPage {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final KnowledgeBase knowledge;
    private final Answers answers;
    private final HelpfulVotes votes;
    private final Pulls pulls;
    private final Hours hours;
    private final Pending pending;

    EditPage(
            KnowledgeBase knowledge,
            Answers answers,
            HelpfulVotes votes,
            Pulls pulls,
            Hours hours,
            Pending pending) {
        this.pending = pending;
        this.hours = hours;
        this.knowledge = knowledge;
        this.answers = answers;
        this.votes = votes;
        this.pulls = pulls;
    }

    /// @return the template
    String show(Draft draft, Principal who, Model model) {
        Preview preview = knowledge.preview(draft.path(), draft.text());
        boolean form = draft.as() == As.FORM && draft.path().startsWith("faq/");
        Optional<FaqFields> fields =
                form ? FaqFields.of(draft.text()).filter(this::fit) : Optional.empty();
        model.addAttribute("unfitForForm", form && fields.isEmpty());
        model.addAttribute("draft", draft);
        pending.of(draft.path(), new StaffId(who.getName()), model);
        model.addAttribute("document", knowledge.document(draft.path()).orElse(null));
        model.addAttribute(
                "problems",
                preview.problems().stream().map(one -> ToMend.of(one, draft, fields)).toList());
        fields.ifPresent(
                known -> {
                    model.addAttribute("fields", known);
                    model.addAttribute("departments", Department.values());
                    model.addAttribute("audiences", Audience.values());
                    model.addAttribute("branches", hours.branches());
                });
        model.addAttribute("keptBack", preview.faq().filter(answers::isKeptBack).isPresent());
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
                                                        FaqMarkdown.page(one.markdown()));
                                            });
                            model.addAttribute("translations", translations(faq));
                            model.addAttribute("pulls", pulls.of(faq));
                            model.addAttribute("votes", votes.of(faq));
                            model.addAttribute("shortAnswer", FaqMarkdown.html(faq.shortAnswer()));
                            model.addAttribute("wholeAnswer", FaqMarkdown.page(faq.markdown()));
                        });
        return "office/document";
    }

    /// Whether the form can show them as they are: it offers what is known, and no wrong days.
    private boolean fit(FaqFields fields) {
        return (fields.one("department").isEmpty()
                        || Department.of(fields.one("department")).isPresent())
                && (fields.one("branch").isEmpty()
                        || hours.branches().stream()
                                .anyMatch(branch -> branch.id().equals(fields.one("branch"))))
                && fields.many("audience").stream().allMatch(key -> Audience.of(key).isPresent())
                && Stream.of("review-by", "valid-from", "valid-until")
                        .map(fields::one)
                        .allMatch(day -> day.isEmpty() || DAY.matcher(day).matches());
    }

    /// @param spot where it is in the form; null: it is edited as a text, or is in another document
    record ToMend(Problem problem, FaqFields.@Nullable Spot spot) {
        static ToMend of(Problem problem, Draft draft, Optional<FaqFields> form) {
            return new ToMend(
                    problem,
                    form.filter(_ -> problem.path().equals(draft.path()))
                            .map(_ -> FaqFields.spot(draft.text(), problem))
                            .orElse(null));
        }
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
