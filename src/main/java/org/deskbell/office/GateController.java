package org.deskbell.office;

import org.deskbell.answering.GateReport;
import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.LaterPublishing;
import org.deskbell.answers.NotPublishable;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.Version;
import org.deskbell.hours.Hours;
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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/// Before something goes live: what would change for patrons. Whoever goes on although a reply gets
/// worse, or without having looked, says why.
@Controller
@RequestMapping("/office/gate/{*path}")
class GateController {
    private static final String OUTDATED = "Somebody has saved a newer version meanwhile.";

    /// What is about to be done.
    enum Step {
        PUBLISH,
        RETIRE,
        BRING_BACK
    }

    private final KnowledgeBase knowledge;
    private final LaterPublishing later;
    private final GatePage gate;
    private final Hours hours;

    GateController(KnowledgeBase knowledge, LaterPublishing later, GatePage gate, Hours hours) {
        this.knowledge = knowledge;
        this.later = later;
        this.gate = gate;
        this.hours = hours;
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
        return gate.show(
                view(document, step, version), ahead(document, step), piece != null, model);
    }

    private GateView view(StoredDocument document, Step step, int version) {
        String title = title(document);
        return new GateView(
                title,
                switch (step) {
                    case PUBLISH -> "Before version %d goes live".formatted(version);
                    case RETIRE -> "Before it is retired";
                    case BRING_BACK -> "Before it is brought back";
                },
                "/office/gate/" + document.path(),
                Map.of("step", step.name(), "version", "" + version),
                switch (step) {
                    case PUBLISH -> "Publish";
                    case RETIRE -> "Retire";
                    case BRING_BACK -> "Bring back";
                },
                Place.ANSWERS,
                new GateView.Back(title, "/office/documents/" + document.path()),
                step == Step.PUBLISH);
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
        String why = reason.strip();
        Optional<String> refusal = GatePage.refusal(report, why);
        if (refusal.isPresent()) {
            return refused(refusal.get(), name, step, version, next);
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

    /// Goes live by itself, at a time on the library's clocks.
    @PostMapping(params = "when=LATER")
    String goLater(
            @PathVariable String path,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes next) {
        String name = path.substring(1);
        StoredDocument document = document(name);
        Optional<GateReport> report = gate.report(ahead(document, Step.PUBLISH));
        String why = reason.strip();
        Optional<String> refusal = GatePage.refusal(report, why);
        if (refusal.isPresent()) {
            return refused(refusal.get(), name, Step.PUBLISH, version, next);
        }
        Instant time;
        try {
            time = LocalDateTime.parse(at).atZone(hours.zone()).toInstant();
        } catch (DateTimeParseException _) {
            return refused(
                    "Say on which day and at what time it shall go live.",
                    name,
                    Step.PUBLISH,
                    version,
                    next);
        }
        if (later.isPast(time)) {
            return refused(
                    "That time is past. Choose a later one.", name, Step.PUBLISH, version, next);
        }
        var by = new StaffId(who.getName());
        return trying(
                name,
                next,
                () -> later.plan(name, version, time, by, what(Step.PUBLISH, report, why)));
    }

    private static String refused(
            String why, String name, Step step, int version, RedirectAttributes next) {
        next.addFlashAttribute("refused", why);
        next.addAttribute("step", step).addAttribute("version", version);
        return "redirect:/office/gate/" + name;
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
        return GatePage.what(done, report, why);
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

    private String title(StoredDocument document) {
        return knowledge
                .preview(document.path(), document.latest().text())
                .faq()
                .map(Faq::title)
                .orElse(document.path());
    }
}
