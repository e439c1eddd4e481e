package org.deskbell.office;

import org.deskbell.answering.GateQuestion;
import org.deskbell.answering.GateReport;
import org.deskbell.answering.GateReport.Weight;
import org.deskbell.answering.PublishGate;
import org.deskbell.answering.PublishGate.Look;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.conversation.AskedLately;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The look ahead before something goes live, be it one document or all of an import, and the
/// reason that is wanted when a reply gets worse.
@Component
class GatePage {
    /// So many of the patrons' newest questions are asked.
    private static final int OF_PATRONS = 300;

    private static final int LONGEST_REASON = 200;

    private final Answers answers;
    private final PublishGate gate;
    private final AskedLately asked;

    GatePage(Answers answers, PublishGate gate, AskedLately asked) {
        this.answers = answers;
        this.gate = gate;
        this.asked = asked;
    }

    /// @param after all that is published as it would be then
    /// @param piece whether only what changes on the page is wanted
    /// @return the template
    String show(GateView view, Content after, boolean piece, Model model) {
        Look look = look(after);
        model.addAttribute("view", view);
        model.addAttribute("look", look);
        look.report()
                .ifPresent(
                        report -> {
                            model.addAttribute("report", report);
                            model.addAttribute("worse", report.of(Weight.WORSE));
                            model.addAttribute("other", report.of(Weight.OTHER));
                            model.addAttribute("better", report.of(Weight.BETTER));
                            model.addAttribute("titles", titles(after));
                            model.addAttribute("keptBack", answers.keepsBack());
                        });
        return piece ? "office/gate :: look" : "office/gate";
    }

    /// What a look has found, if one was taken and nothing else was published since.
    Optional<GateReport> report(Content after) {
        return gate.report(after);
    }

    /// Why it cannot be gone on with for this reason, for people.
    static Optional<String> refusal(Optional<GateReport> report, String why) {
        boolean wantsReason = report.map(GateReport::hasRegressions).orElse(true);
        if (wantsReason && why.isEmpty()) {
            return Optional.of("Say in a few words why, all the same. Nothing was changed.");
        }
        return why.length() > LONGEST_REASON
                ? Optional.of("A reason has at most 200 characters. Nothing was changed.")
                : Optional.empty();
    }

    /// For the record.
    ///
    /// @param done what was done: `published`
    static String what(String done, Optional<GateReport> report, String why) {
        if (why.isEmpty()) {
            return done;
        }
        String though =
                report.map(known -> known.of(Weight.WORSE).size())
                        .map("though %d replies get worse"::formatted)
                        .orElse("without a look");
        return "%s %s (%s)".formatted(done, though, why);
    }

    private Look look(Content after) {
        return gate.look(
                after,
                () ->
                        asked.questions(OF_PATRONS).stream()
                                .map(one -> GateQuestion.ofPatron(one.text(), one.language()))
                                .toList());
    }

    /// By id, what each answer is called, before or after.
    private Map<String, String> titles(Content after) {
        return Stream.concat(answers.content().faqs().stream(), after.faqs().stream())
                .filter(faq -> !faq.translation())
                .collect(Collectors.toMap(Faq::id, Faq::title, (_, later) -> later));
    }
}
