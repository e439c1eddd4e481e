package org.deskbell.inbox;

import org.deskbell.answers.FaqDrafts;
import org.deskbell.hours.Hours;
import org.deskbell.inbox.Questions.Outcome;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/// One question, and what is done with it other than answering.
@Controller
@RequestMapping("/desk/inbox/{id}")
class QuestionController {
    /// What the buttons do.
    enum Deed {
        CLAIM,
        TAKE_OVER,
        GIVE_BACK,
        NOTE,
        DUE,
        ANSWERED,
        REOPEN,
        MERGE,
        SPLIT,
        DELETE_ADDRESS,
        AGAIN
    }

    private static final int LONGEST = 20_000;

    private final Questions questions;
    private final Correspondence correspondence;
    private final QuestionPage page;
    private final FaqDrafts drafts;
    private final Hours hours;

    QuestionController(
            Questions questions,
            Correspondence correspondence,
            QuestionPage page,
            FaqDrafts drafts,
            Hours hours) {
        this.questions = questions;
        this.correspondence = correspondence;
        this.page = page;
        this.drafts = drafts;
        this.hours = hours;
    }

    @GetMapping
    String open(
            @PathVariable UUID id,
            @ModelAttribute(name = "me", binding = false) StaffMember me,
            Model model) {
        UUID root = page.root(id);
        return root.equals(id)
                ? page.show(id, page.begun(id, me), me, model)
                : "redirect:/desk/inbox/" + root;
    }

    /// @param text  of a note
    /// @param due   in the library's time
    /// @param other another question, for putting together and apart
    /// @param mail  to send again
    @PostMapping
    String act(
            @PathVariable UUID id,
            @RequestParam Deed action,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(required = false) @Nullable UUID other,
            @RequestParam(required = false) @Nullable UUID mail,
            @ModelAttribute(name = "me", binding = false) StaffMember me,
            @ModelAttribute(name = "times", binding = false) InWords times,
            RedirectAttributes next) {
        StaffId who = me.id();
        UUID root = page.root(id);
        UUID second = other == null ? root : other;
        Outcome outcome =
                switch (action) {
                    case CLAIM -> questions.claim(root, who);
                    case TAKE_OVER -> questions.takeOver(root, who);
                    case GIVE_BACK -> questions.giveBack(root, who);
                    case NOTE -> note(root, who, text);
                    case DUE -> due(root, who, due, times);
                    case ANSWERED -> questions.answered(root, who);
                    case REOPEN -> questions.reopen(root, who);
                    case MERGE -> questions.merge(root, second, who);
                    case SPLIT -> questions.split(second, who);
                    case DELETE_ADDRESS -> questions.deleteAddress(root, who);
                    case AGAIN -> correspondence.again(root, mail == null ? root : mail, who);
                };
        tell(outcome, done(action), action == Deed.ANSWERED ? "REOPEN" : null, times, next);
        return "redirect:/desk/inbox/" + root;
    }

    private Outcome note(UUID id, StaffId who, String text) {
        String words = text.strip();
        return words.isEmpty()
                ? new Outcome.Refused("A note needs some words.")
                : questions.note(id, who, words.substring(0, Math.min(words.length(), LONGEST)));
    }

    private Outcome due(UUID id, StaffId who, String due, InWords times) {
        try {
            var at = LocalDateTime.parse(due).atZone(hours.zone()).toInstant();
            return questions.due(id, who, at, times.exact(at));
        } catch (DateTimeParseException unread) {
            return new Outcome.Refused("A due date has a day and a time: 3 November 2026, 10:00.");
        }
    }

    private static String done(Deed action) {
        return switch (action) {
            case CLAIM, TAKE_OVER -> "It is yours.";
            case GIVE_BACK -> "Given back. Anybody can claim it.";
            case NOTE -> "Kept. Patrons never see notes.";
            case DUE -> "The due date is changed.";
            case ANSWERED -> "Marked as answered.";
            case REOPEN -> "It is open again.";
            case MERGE -> "Put together. Split it off again below, if it was another person's.";
            case SPLIT -> "They are two questions again.";
            case DELETE_ADDRESS -> "The e-mail address is deleted, here and in every mail.";
            case AGAIN -> "The mail is sent again.";
        };
    }

    /// Makes a draft of an answer for editors.
    @PostMapping(params = "action=faq")
    String draft(
            @PathVariable UUID id,
            @RequestParam String asked,
            @RequestParam String answer,
            @RequestParam Department department,
            @ModelAttribute(name = "me", binding = false) StaffMember me,
            RedirectAttributes next) {
        UUID root = page.root(id);
        if (asked.isBlank()) {
            next.addFlashAttribute("refused", "A draft needs a question. Nothing was made.");
        } else {
            String path = drafts.draft(asked, answer, department, me.id());
            questions.madeDraft(root, me.id(), path);
            next.addFlashAttribute("draftMade", path);
        }
        return "redirect:/desk/inbox/" + root;
    }

    /// @param undo what takes it back
    static void tell(
            Outcome outcome,
            String done,
            @Nullable String undo,
            InWords times,
            RedirectAttributes next) {
        switch (outcome) {
            case Outcome.Done _ -> {
                next.addFlashAttribute("done", done);
                next.addFlashAttribute("undo", undo);
            }
            case Outcome.Held(StaffId by, var since) ->
                    next.addFlashAttribute(
                                    "heldBy",
                                    by.value()) // what goes through the session has to be plain
                            .addFlashAttribute("heldSince", times.ago(since));
            case Outcome.Refused(String why) -> next.addFlashAttribute("refused", why);
        }
    }
}
