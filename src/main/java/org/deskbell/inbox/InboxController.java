package org.deskbell.inbox;

import org.deskbell.inbox.InboxLists.Tab;
import org.deskbell.mail.Outbox;
import org.deskbell.staff.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.Locale;

/// The list of questions.
@Controller
class InboxController {
    private static final int PAGE = 25;

    private final InboxLists lists;
    private final Outbox outbox;

    InboxController(InboxLists lists, Outbox outbox) {
        this.lists = lists;
        this.outbox = outbox;
    }

    /// @param tab `open`, `mine`, `overdue` or `answered`
    @GetMapping("/desk/inbox")
    String list(
            @RequestParam(defaultValue = "open") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "me", binding = false) StaffMember me,
            Model model) {
        Tab shown = tab(tab);
        int size = lists.size(shown, me.id(), q);
        int last = Math.max(1, (size + PAGE - 1) / PAGE);
        int current = Math.clamp(page, 1, last);
        model.addAttribute("tab", shown.name().toLowerCase(Locale.ROOT));
        model.addAttribute("q", q.strip());
        model.addAttribute("counts", lists.counts(me.id()));
        model.addAttribute("lines", lists.list(shown, me.id(), q, (current - 1) * PAGE, PAGE));
        model.addAttribute("size", size);
        model.addAttribute("page", current);
        model.addAttribute("last", last);
        model.addAttribute("mailIsOn", outbox.isOn());
        return "inbox/list";
    }

    private static Tab tab(String name) {
        return Arrays.stream(Tab.values())
                .filter(tab -> tab.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Tab.OPEN);
    }
}
