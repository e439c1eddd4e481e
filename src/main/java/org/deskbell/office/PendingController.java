package org.deskbell.office;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.LaterPublishing;
import org.deskbell.answers.SecondLooks;
import org.deskbell.answers.StoredDocument;
import org.deskbell.kernel.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;

/// What a saved version waits for: a colleague's look, or its time.
@Controller
@RequestMapping("/office/pending/{*path}")
class PendingController {
    private final KnowledgeBase knowledge;
    private final SecondLooks looks;
    private final LaterPublishing later;
    private final Pending pending;

    PendingController(
            KnowledgeBase knowledge, SecondLooks looks, LaterPublishing later, Pending pending) {
        this.knowledge = knowledge;
        this.looks = looks;
        this.later = later;
        this.pending = pending;
    }

    /// @param of empty: whoever comes first
    @PostMapping(params = "action=ASK")
    String ask(
            @PathVariable String path,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String words,
            Principal who,
            RedirectAttributes next) {
        StoredDocument document = document(path);
        if (document.latest().number() != version) {
            return refused(document, "Somebody has saved a newer version meanwhile.", next);
        }
        var by = new StaffId(who.getName());
        if (!of.isEmpty()
                && pending.colleagues(by).stream().noneMatch(one -> one.id().value().equals(of))) {
            return refused(document, "There is no colleague %s who edits.".formatted(of), next);
        }
        looks.ask(document.path(), version, by, of.isEmpty() ? null : new StaffId(of), words);
        return back(document, "Asked. It stands on the first page of the office until then.", next);
    }

    @PostMapping(params = "action=SEND_BACK")
    String sendBack(
            @PathVariable String path,
            @RequestParam(defaultValue = "") String words,
            Principal who,
            RedirectAttributes next) {
        StoredDocument document = document(path);
        if (words.isBlank()) {
            return refused(document, "Say in a few words what is to be changed.", next);
        }
        return looks.sendBack(document.path(), new StaffId(who.getName()), words)
                ? back(document, "Sent back.", next)
                : refused(document, "Nobody asks for a look at it any more.", next);
    }

    @PostMapping(params = "action=UNPLAN")
    String unplan(@PathVariable String path, Principal who, RedirectAttributes next) {
        StoredDocument document = document(path);
        later.cancel(document.path(), new StaffId(who.getName()));
        return back(document, "It does not go live by itself any more.", next);
    }

    private static String refused(StoredDocument document, String why, RedirectAttributes next) {
        next.addFlashAttribute("refused", why);
        return "redirect:/office/documents/" + document.path();
    }

    private static String back(StoredDocument document, String done, RedirectAttributes next) {
        next.addFlashAttribute("done", done);
        return "redirect:/office/documents/" + document.path();
    }

    private StoredDocument document(String path) {
        return knowledge
                .document(path.substring(1))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
