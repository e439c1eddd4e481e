package org.deskbell.office;

import org.deskbell.assist.CannedReplies;
import org.deskbell.assist.CannedReply;
import org.deskbell.assist.Placeholders;
import org.deskbell.assist.ReplyDraft;
import org.deskbell.assist.ReplyRefused;
import org.deskbell.kernel.StaffId;
import org.deskbell.kernel.SystemWords;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where librarians look after their canned replies, and editors after those of the whole desk.
/// What somebody has typed is never lost: when it cannot be saved, the form comes back with it.
@Controller
@RequestMapping("/desk/replies/manage")
class RepliesPage {
    private static final int PAGE = 50;

    private final CannedReplies replies;
    private final StaffAccounts accounts;

    RepliesPage(CannedReplies replies, StaffAccounts accounts) {
        this.replies = replies;
        this.accounts = accounts;
    }

    @ModelAttribute
    void whatFormsShow(Model model) {
        model.addAttribute("languages", SystemWords.LANGUAGES);
        model.addAttribute("placeholders", Placeholders.explained());
    }

    @ModelAttribute("reader")
    StaffMember reader(Principal who) {
        return accounts.find(new StaffId(who.getName())).orElseThrow();
    }

    @GetMapping
    String list(
            @ModelAttribute("reader") StaffMember who,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "ALL") ReplyFilter.Which which,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new ReplyFilter(q.strip(), which, language.strip());
        List<CannedReply> all =
                which == ReplyFilter.Which.DELETED ? replies.deleted(who) : replies.seenBy(who);
        List<CannedReply> found = all.stream().filter(filter).toList();
        int last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, last);
        model.addAttribute("filter", filter);
        model.addAttribute("count", found.size());
        model.addAttribute(
                "rows",
                found.stream()
                        .skip((long) (shown - 1) * PAGE)
                        .limit(PAGE)
                        .map(reply -> new Row(reply, CannedReplies.mayChange(reply, who)))
                        .toList());
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        return "office/replies";
    }

    /// A reply in the list.
    record Row(CannedReply reply, boolean mayChange) {}

    /// @param copy a reply to begin with, that becomes one's own
    @GetMapping("/new")
    String blank(
            @ModelAttribute("reader") StaffMember who,
            @RequestParam(required = false) @Nullable UUID copy,
            Model model) {
        ReplyDraft draft =
                copy == null ? new ReplyDraft("", "", "", null, false) : copyOf(found(copy, who));
        return form(null, draft, 0, who, model);
    }

    /// The shortcut is taken by the one that is copied.
    private static ReplyDraft copyOf(CannedReply reply) {
        return new ReplyDraft("", reply.title(), reply.text(), reply.language(), false);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("reader") StaffMember who,
            ReplyDraft.Sent sent,
            Model model,
            RedirectAttributes next) {
        try {
            CannedReply added = replies.add(sent.draft(), who);
            next.addFlashAttribute("done", "Saved: " + added.title() + ".");
            return "redirect:/desk/replies/manage";
        } catch (ReplyRefused refused) {
            return again(null, sent, refused, who, model);
        }
    }

    @GetMapping("/{id}")
    String show(@ModelAttribute("reader") StaffMember who, @PathVariable UUID id, Model model) {
        CannedReply reply = found(id, who);
        return form(reply, reply.draft(), reply.version(), who, model);
    }

    @PostMapping(path = "/{id}", params = "action=save")
    String change(
            @ModelAttribute("reader") StaffMember who,
            @PathVariable UUID id,
            ReplyDraft.Sent sent,
            Model model,
            RedirectAttributes next) {
        try {
            CannedReply changed = replies.change(id, sent.draft(), sent.basedOn(), who);
            next.addFlashAttribute("done", "Saved: " + changed.title() + ".");
            return "redirect:/desk/replies/manage";
        } catch (ReplyRefused refused) {
            return again(found(id, who), sent, refused, who, model);
        }
    }

    @PostMapping(path = "/{id}", params = "action=delete")
    String delete(
            @ModelAttribute("reader") StaffMember who,
            @PathVariable UUID id,
            RedirectAttributes next) {
        try {
            replies.delete(id, who);
            next.addFlashAttribute("deleted", id.toString());
            next.addFlashAttribute("deletedTitle", found(id, who).title());
        } catch (ReplyRefused refused) {
            refuse(refused, next);
        }
        return "redirect:/desk/replies/manage";
    }

    @PostMapping(path = "/{id}", params = "action=restore")
    String restore(
            @ModelAttribute("reader") StaffMember who,
            @PathVariable UUID id,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute("done", "It is back: " + replies.restore(id, who).title() + ".");
        } catch (ReplyRefused refused) {
            refuse(refused, next);
        }
        return "redirect:/desk/replies/manage";
    }

    private static void refuse(ReplyRefused refused, RedirectAttributes next) {
        if (refused.why() == ReplyRefused.Why.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("refused", refused.getMessage());
    }

    /// Where somebody else was faster, the next save goes over theirs knowingly.
    private static String again(
            @Nullable CannedReply reply,
            ReplyDraft.Sent sent,
            ReplyRefused refused,
            StaffMember who,
            Model model) {
        if (refused.why() == ReplyRefused.Why.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "refused",
                refused.fields().isEmpty() ? refused.getMessage() : "Not saved yet. See below.");
        model.addAttribute("problems", refused.fields());
        model.addAttribute("theirs", refused.now().orElse(null));
        int version = refused.now().map(CannedReply::version).orElse(sent.basedOn());
        return form(reply, sent.draft(), version, who, model);
    }

    private static String form(
            @Nullable CannedReply reply,
            ReplyDraft draft,
            int version,
            StaffMember who,
            Model model) {
        model.addAttribute("reply", reply);
        model.addAttribute("draft", draft);
        model.addAttribute("version", version);
        model.addAttribute("mayShare", CannedReplies.mayShare(who));
        model.addAttribute("mayChange", reply == null || CannedReplies.mayChange(reply, who));
        model.asMap().putIfAbsent("problems", Map.of());
        return "office/reply";
    }

    private CannedReply found(UUID id, StaffMember who) {
        return replies.find(id, who)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
