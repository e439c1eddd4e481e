package org.deskbell.inbox;

import org.deskbell.inbox.QuestionPage.Typed;
import org.deskbell.inbox.Questions.Outcome;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.util.UUID;

/// The letter to a patron: written, looked at, sent. Whatever comes in is kept as a draft first, so
/// nothing that was typed is lost.
@Controller
@RequestMapping("/desk/inbox/{id}/reply")
class ReplyController {
    private static final int LONGEST = 20_000;

    private final LetterDrafts drafts;
    private final Correspondence correspondence;
    private final QuestionPage page;

    ReplyController(LetterDrafts drafts, Correspondence correspondence, QuestionPage page) {
        this.drafts = drafts;
        this.correspondence = correspondence;
        this.page = page;
    }

    /// While somebody types, by the script.
    @PostMapping(params = "action=keep")
    ResponseEntity<String> keep(
            @PathVariable UUID id,
            @RequestParam UUID mail,
            @RequestParam String text,
            @ModelAttribute(name = "me", binding = false) StaffMember me) {
        if (correspondence.isSent(mail)) {
            return ResponseEntity.ok("");
        }
        keepDraft(page.root(id), text, me);
        return ResponseEntity.ok("Draft kept.");
    }

    @PostMapping(params = "action=save")
    String save(
            @PathVariable UUID id,
            @RequestParam String text,
            @ModelAttribute(name = "me", binding = false) StaffMember me,
            RedirectAttributes next) {
        UUID root = page.root(id);
        keepDraft(root, text, me);
        next.addFlashAttribute("done", "The draft is kept for you. Nothing was sent.");
        return "redirect:/desk/inbox/" + root;
    }

    /// Looks for answers of the library, and puts one in.
    ///
    /// @param insert id of an answer
    @PostMapping(params = "!action")
    String look(
            @PathVariable UUID id,
            @RequestParam UUID mail,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(required = false) @Nullable String insert,
            @ModelAttribute(name = "me", binding = false) StaffMember me,
            Model model) {
        UUID root = page.root(id);
        String letter =
                insert == null
                        ? plain(text)
                        : page.withAnswer(page.question(root), plain(text), insert, server(), me);
        keepDraft(root, letter, me);
        return page.show(root, new Typed(mail, letter, insert == null ? find : ""), me, model);
    }

    @PostMapping(params = "action=preview")
    String preview(
            @PathVariable UUID id,
            @RequestParam UUID mail,
            @RequestParam String text,
            @ModelAttribute(name = "me", binding = false) StaffMember me,
            Model model) {
        UUID root = page.root(id);
        keepDraft(root, text, me);
        model.addAttribute("preview", true);
        return page.show(root, new Typed(mail, plain(text), ""), me, model);
    }

    @PostMapping(params = "action=send")
    String send(
            @PathVariable UUID id,
            @RequestParam UUID mail,
            @RequestParam String text,
            @ModelAttribute(name = "me", binding = false) StaffMember me,
            @ModelAttribute(name = "times", binding = false) InWords times,
            RedirectAttributes next) {
        UUID root = page.root(id);
        String letter = plain(text);
        keepDraft(root, letter, me);
        Outcome outcome =
                page.isBlank(root, letter, me)
                        ? new Outcome.Refused(
                                "There is nothing to send yet besides greeting and signature.")
                        : letter.length() > LONGEST
                                ? new Outcome.Refused(
                                        "A mail from here has at most 20,000 characters. Your text"
                                                + " is kept as a draft.")
                                : correspondence.send(root, mail, me.id(), letter);
        QuestionController.tell(
                outcome,
                "On its way. Below you see when the mail server has taken it.",
                null,
                times,
                next);
        return "redirect:/desk/inbox/" + root;
    }

    private void keepDraft(UUID id, String text, StaffMember who) {
        if (text.length() > 10 * LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        drafts.keep(id, who.id(), plain(text));
    }

    /// Browsers send every line end of a form as two characters.
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String server() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
