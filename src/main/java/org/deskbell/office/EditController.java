package org.deskbell.office;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.NotPublishable;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.Version;
import org.deskbell.answers.WorkingCopies;
import org.deskbell.answers.WorkingCopies.Copy;
import org.deskbell.kernel.StaffId;
import org.deskbell.office.Draft.As;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;

/// One document: edited as a form or as text, checked, previewed, saved, published, taken back.
/// What somebody has typed is never lost: when it cannot be saved, the page comes back with it.
@Controller
@RequestMapping("/office/documents/{*path}")
class EditController {
    /// What the buttons do, but for to check, which changes nothing, and to publish.
    enum Action {
        SAVE,
        DISCARD,
        FORGET,
        RESTORE
    }

    private final KnowledgeBase knowledge;
    private final WorkingCopies copies;
    private final EditPage page;

    EditController(KnowledgeBase knowledge, WorkingCopies copies, EditPage page) {
        this.knowledge = knowledge;
        this.copies = copies;
        this.page = page;
    }

    /// @param mine whether to go on with what the same person typed and never saved
    @GetMapping
    String open(
            @PathVariable String path,
            @RequestParam(defaultValue = "FORM") As as,
            @RequestParam(defaultValue = "false") boolean mine,
            Principal who,
            Model model) {
        String name = path.substring(1);
        Optional<Copy> copy = copies.of(name, new StaffId(who.getName()));
        if (mine && copy.isPresent()) {
            return page.show(Draft.of(copy.get(), as), who, model);
        }
        StoredDocument document = stored(name);
        copy.filter(typed -> !typed.text().equals(document.latest().text()))
                .ifPresent(typed -> model.addAttribute("working", typed));
        return page.show(Draft.of(document, as), who, model);
    }

    /// Asked for while somebody types, and by a button where there is no script. What was typed is
    /// kept by it.
    @PostMapping(params = "action=check")
    String check(
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
            Principal who,
            Model model) {
        Draft draft = Draft.sent(path.substring(1), sent);
        keepTyped(draft, new StaffId(who.getName()));
        String whole = answered(draft, who, model);
        return piece == null ? whole : whole + " :: beside";
    }

    private void keepTyped(Draft draft, StaffId who) {
        boolean saved =
                knowledge
                        .document(draft.path())
                        .filter(document -> document.latest().text().equals(draft.text()))
                        .isPresent();
        if (saved) {
            copies.forget(draft.path(), who);
        } else {
            copies.keep(draft.path(), who, draft.text(), draft.basedOn());
        }
    }

    @PostMapping
    String act(
            @PathVariable String path,
            @RequestParam Action action,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            Principal who,
            Model model,
            RedirectAttributes next) {
        Draft draft = Draft.sent(path.substring(1), sent);
        return trying(
                draft,
                who,
                model,
                next,
                () -> {
                    String done = done(action, draft, version, new StaffId(who.getName()));
                    next.addFlashAttribute("done", done);
                    return again(draft, next);
                });
    }

    /// What is to go live is saved first, and looked at.
    @PostMapping(params = "action=PUBLISH")
    String publish(
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> sent,
            Principal who,
            Model model,
            RedirectAttributes next) {
        Draft draft = Draft.sent(path.substring(1), sent);
        var by = new StaffId(who.getName());
        return trying(draft, who, model, next, () -> toTheGate(draft, save(draft, by), next));
    }

    private String trying(
            Draft draft,
            Principal who,
            Model model,
            RedirectAttributes next,
            Supplier<String> change) {
        try {
            return change.get();
        } catch (NotPublishable unfit) {
            next.addFlashAttribute("unfit", unfit.problems().size());
            return again(draft, next);
        } catch (OutdatedEdit outdated) {
            return conflict(draft, outdated, who, model);
        } catch (IllegalArgumentException refused) {
            model.addAttribute("refused", refused.getMessage());
            return answered(draft, who, model);
        }
    }

    /// The page with what was sent, which the browser need not keep any longer.
    private String answered(Draft draft, Principal who, Model model) {
        model.addAttribute("sent", true);
        return page.show(draft, who, model);
    }

    private String again(Draft draft, RedirectAttributes next) {
        if (knowledge.document(draft.path()).isEmpty()) {
            return "redirect:/office/documents";
        }
        if (draft.as() == As.TEXT) {
            next.addAttribute("as", As.TEXT);
        }
        return "redirect:/office/documents/" + draft.path();
    }

    private String toTheGate(Draft draft, Version saved, RedirectAttributes next) {
        int problems = knowledge.preview(draft.path(), draft.text()).problems().size();
        if (problems > 0) {
            next.addFlashAttribute("unfit", problems);
            return again(draft, next);
        }
        next.addAttribute("step", GateController.Step.PUBLISH);
        next.addAttribute("version", saved.number());
        return "redirect:/office/gate/" + draft.path();
    }

    /// @return what to say about it
    private String done(Action action, Draft draft, int version, StaffId who) {
        String path = draft.path();
        return switch (action) {
            case SAVE -> {
                Version saved = save(draft, who);
                yield "Saved as version %d. Patrons see it once it is published."
                        .formatted(saved.number());
            }
            case DISCARD -> {
                discard(draft, who);
                yield "Discarded. What you discarded is among the versions.";
            }
            case FORGET -> {
                copies.forget(path, who);
                yield "Forgotten.";
            }
            case RESTORE -> {
                knowledge.restore(path, version, draft.basedOn(), who);
                yield "Version %d is the latest again. Patrons see it once it is published."
                        .formatted(version);
            }
        };
    }

    private Version save(Draft draft, StaffId who) {
        Version saved =
                knowledge.save(draft.path(), draft.text(), draft.basedOn(), who, draft.note());
        copies.forget(draft.path(), who);
        return saved;
    }

    private void discard(Draft draft, StaffId who) {
        copies.forget(draft.path(), who);
        Integer shown = stored(draft.path()).published();
        if (shown != null) {
            Version again = knowledge.restore(draft.path(), shown, draft.basedOn(), who);
            knowledge.publish(draft.path(), again.number(), who, "discarded changes of");
        } else {
            knowledge.shelve(draft.path(), who);
        }
    }

    /// What each of the two did to the text that both began with.
    private void threeWays(Draft mine, Version theirs, Model model) {
        String base = knowledge.version(mine.path(), mine.basedOn()).map(Version::text).orElse("");
        model.addAttribute("theirChanges", Diff.between(base, theirs.text()));
        model.addAttribute("myChanges", Diff.between(base, mine.text()));
        ThreeWay.merged(base, theirs.text(), mine.text())
                .ifPresent(text -> model.addAttribute("together", text));
    }

    /// Keeps the text, shows it beside the other's, and lets the next save go over it knowingly.
    private String conflict(Draft draft, OutdatedEdit outdated, Principal who, Model model) {
        Optional<Version> theirs = outdated.latest();
        theirs.ifPresent(
                version -> {
                    model.addAttribute("theirs", version);
                    if (!draft.text().isEmpty()) {
                        threeWays(draft, version, model);
                    }
                });
        boolean keeps = !draft.text().isEmpty();
        return answered(
                keeps
                        ? draft.over(theirs.map(Version::number).orElse(0))
                        : Draft.of(stored(draft.path()), draft.as()),
                who,
                model);
    }

    private StoredDocument stored(String path) {
        return knowledge
                .document(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
