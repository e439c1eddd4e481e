package org.deskbell.office;

import org.deskbell.answering.GateQuestion;
import org.deskbell.answering.GateReport;
import org.deskbell.answering.GateReport.Weight;
import org.deskbell.answering.PublishGate;
import org.deskbell.answering.PublishGate.Look;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.NotPublishable;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.Version;
import org.deskbell.conversation.AskedLately;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Before something goes live: what would change for patrons. Whoever goes on although a reply gets
/// worse, or without having looked, says why.
@Controller
@RequestMapping("/office/gate/{*path}")
class GateController {
    /// So many of the patrons' newest questions are asked.
    private static final int OF_PATRONS = 300;

    private static final int LONGEST_REASON = 200;
    private static final String OUTDATED = "Somebody has saved a newer version meanwhile.";

    /// What is about to be done.
    enum Step {
        PUBLISH,
        RETIRE,
        BRING_BACK
    }

    private final KnowledgeBase knowledge;
    private final Answers answers;
    private final PublishGate gate;
    private final AskedLately asked;

    GateController(KnowledgeBase knowledge, Answers answers, PublishGate gate, AskedLately asked) {
        this.knowledge = knowledge;
        this.answers = answers;
        this.gate = gate;
        this.asked = asked;
    }

    /// @param version that is latest, as far as the editor knows
    @GetMapping
    String show(
            @PathVariable String path,
            @RequestParam Step step,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
            Model model,
            RedirectAttributes next) {
        String name = path.substring(1);
        StoredDocument document = document(name);
        if (document.latest().number() != version) {
            next.addFlashAttribute("refused", OUTDATED);
            return "redirect:/office/documents/" + name;
        }
        Content after = ahead(document, step);
        Look look = look(after);
        model.addAttribute("path", name);
        model.addAttribute("title", title(document));
        model.addAttribute("step", step);
        model.addAttribute("version", version);
        model.addAttribute("look", look);
        look.report()
                .ifPresent(
                        report -> {
                            model.addAttribute("report", report);
                            model.addAttribute("worse", report.of(Weight.WORSE));
                            model.addAttribute("other", report.of(Weight.OTHER));
                            model.addAttribute("better", report.of(Weight.BETTER));
                            model.addAttribute("titles", titles(after));
                        });
        return piece == null ? "office/gate" : "office/gate :: look";
    }

    @PostMapping
    String go(
            @PathVariable String path,
            @RequestParam Step step,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes next) {
        String name = path.substring(1);
        StoredDocument document = document(name);
        Optional<GateReport> report = gate.report(ahead(document, step));
        boolean wantsReason = report.map(GateReport::hasRegressions).orElse(true);
        String why = reason.strip();
        if (wantsReason && why.isEmpty() || why.length() > LONGEST_REASON) {
            next.addFlashAttribute(
                    "refused",
                    why.isEmpty()
                            ? "Say in a few words why it shall go live all the same. Nothing was"
                                    + " changed."
                            : "A reason has at most 200 characters. Nothing was changed.");
            next.addAttribute("step", step).addAttribute("version", version);
            return "redirect:/office/gate/" + name;
        }
        var by = new StaffId(who.getName());
        Integer before = document.published();
        String what = what(step, report, why);
        return trying(
                name,
                next,
                () -> {
                    switch (step) {
                        case PUBLISH -> knowledge.publish(name, version, by, what);
                        case RETIRE -> knowledge.retire(name, by, what);
                        case BRING_BACK -> knowledge.bringBack(name, by, what);
                    }
                    next.addFlashAttribute("done", done(step));
                    next.addFlashAttribute("undo", before == null ? 0 : before);
                });
    }

    /// Whatever comes of it is told beside the text.
    private static String trying(String name, RedirectAttributes next, Runnable change) {
        try {
            change.run();
        } catch (NotPublishable unfit) {
            next.addFlashAttribute("unfit", unfit.problems().size());
        } catch (OutdatedEdit _) {
            next.addFlashAttribute("refused", OUTDATED);
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/office/documents/" + name;
    }

    /// One click after it went live: patrons see again what they saw before.
    ///
    /// @param undo the version that patrons saw; 0: none
    @PostMapping(params = "undo")
    String undo(
            @PathVariable String path,
            @RequestParam int undo,
            Principal who,
            RedirectAttributes next) {
        String name = path.substring(1);
        var by = new StaffId(who.getName());
        return trying(
                name,
                next,
                () -> {
                    if (undo == 0) {
                        knowledge.retire(name, by);
                    } else {
                        knowledge.publishAgain(name, undo, by);
                    }
                    next.addFlashAttribute(
                            "done",
                            "Undone. Patrons see again what they saw before; the text is still"
                                    + " here.");
                });
    }

    private static String done(Step step) {
        return switch (step) {
            case PUBLISH -> "Published. Patrons are answered by it from now on.";
            case RETIRE ->
                    "Retired. No patron is answered by it any more; bring it back at any time.";
            case BRING_BACK -> "Brought back. Patrons see again what they saw before.";
        };
    }

    /// For the record.
    private static String what(Step step, Optional<GateReport> report, String why) {
        String done =
                switch (step) {
                    case PUBLISH -> "published";
                    case RETIRE -> "retired";
                    case BRING_BACK -> "brought back";
                };
        if (why.isEmpty()) {
            return done;
        }
        String though =
                report.map(known -> known.of(Weight.WORSE).size())
                        .map("though %d replies get worse"::formatted)
                        .orElse("without a look");
        return "%s %s (%s)".formatted(done, though, why);
    }

    private StoredDocument document(String name) {
        return knowledge
                .document(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Content ahead(StoredDocument document, Step step) {
        return knowledge.ahead(document.path(), text(document, step));
    }

    private @Nullable String text(StoredDocument document, Step step) {
        return switch (step) {
            case PUBLISH -> document.latest().text();
            case RETIRE -> null;
            case BRING_BACK ->
                    Optional.ofNullable(document.retired())
                            .flatMap(number -> knowledge.version(document.path(), number))
                            .map(Version::text)
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        };
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

    private String title(StoredDocument document) {
        return knowledge
                .preview(document.path(), document.latest().text())
                .faq()
                .map(Faq::title)
                .orElse(document.path());
    }
}
