package org.deskbell.office;

import org.deskbell.answers.AcceptedPhrasing;
import org.deskbell.answers.AcceptedPhrasings;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.kernel.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;

/// Which of patrons' words became phrasings, by whom and from where; each can be withdrawn.
@Controller
class PhrasingsController {
    private static final int PAGE = 50;

    private final AcceptedPhrasings phrasings;

    PhrasingsController(AcceptedPhrasings phrasings) {
        this.phrasings = phrasings;
    }

    @GetMapping("/office/phrasings")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int size = phrasings.size();
        int last = Math.max(1, (size + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, last);
        model.addAttribute("phrasings", phrasings.newest((shown - 1) * PAGE, PAGE));
        model.addAttribute("size", size);
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        return "office/phrasings";
    }

    @PostMapping("/office/phrasings")
    String withdraw(
            @RequestParam String id,
            @RequestParam(defaultValue = "false") boolean undo,
            @RequestParam(defaultValue = "1") int page,
            Principal who,
            RedirectAttributes next) {
        var by = new StaffId(who.getName());
        next.addAttribute("page", page);
        try {
            AcceptedPhrasing phrasing =
                    (undo ? phrasings.bringBack(id, by) : phrasings.withdraw(id, by))
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            next.addFlashAttribute(undo ? "again" : "withdrawn", phrasing.id());
            next.addFlashAttribute("path", phrasing.path());
        } catch (OutdatedEdit _) {
            next.addFlashAttribute("refused", Names.OUTDATED);
        }
        return "redirect:/office/phrasings";
    }
}
