package org.deskbell.office;

import org.deskbell.answers.MissedSearches;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What patrons searched for on the public pages and did not find: to be answered, or dismissed.
@Controller
class SearchesController {
    private static final int PAGE = 50;

    private final MissedSearches missed;

    SearchesController(MissedSearches missed) {
        this.missed = missed;
    }

    @GetMapping("/office/searches")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int size = missed.size();
        int last = Math.max(1, (size + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, last);
        model.addAttribute("searches", missed.mostWanted((shown - 1) * PAGE, PAGE));
        model.addAttribute("size", size);
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        return "office/searches";
    }

    @PostMapping("/office/searches")
    String dismiss(
            @RequestParam String id,
            @RequestParam(defaultValue = "false") boolean undo,
            @RequestParam(defaultValue = "1") int page,
            RedirectAttributes next) {
        if (!(undo ? missed.bringBack(id) : missed.dismiss(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addAttribute("page", page);
        if (!undo) {
            next.addFlashAttribute("dismissed", id);
        }
        return "redirect:/office/searches";
    }
}
