package org.deskbell.office;

import org.deskbell.handoff.Blocks;
import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.RingRule;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// How each department's patrons ring, and who may not, for administrators.
@Controller
@RequestMapping("/office/ringing")
class RingingController {
    private final Handoff handoff;
    private final Blocks blocks;

    RingingController(Handoff handoff, Blocks blocks) {
        this.handoff = handoff;
        this.blocks = blocks;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("departments", Department.values());
        model.addAttribute(
                "rules", Arrays.stream(Department.values()).map(handoff::ringRule).toList());
        model.addAttribute("blocks", blocks.all());
        return "office/ringing";
    }

    /// @param then keys, in the order of ringing; empty ones are places that nobody filled
    @PostMapping("/{department}")
    String change(
            Principal who,
            @PathVariable String department,
            @RequestParam int one,
            @RequestParam int all,
            @RequestParam(defaultValue = "") List<String> then,
            RedirectAttributes next) {
        Department of =
                Department.of(department)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            List<Department> chain =
                    then.stream().flatMap(key -> Department.of(key).stream()).toList();
            var rule = new RingRule(of, Duration.ofSeconds(one), Duration.ofSeconds(all), chain);
            handoff.keep(rule, new StaffId(who.getName()));
            next.addFlashAttribute(
                    "done",
                    "Kept. " + new Names().department(of) + " rings so from the next patron on.");
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("refused", refused.getMessage() + " Nothing was changed.");
        }
        return "redirect:/office/ringing";
    }

    @PostMapping("/blocks/{chat}")
    String lift(Principal who, @PathVariable UUID chat, RedirectAttributes next) {
        if (blocks.lift(new ConversationId(chat), new StaffId(who.getName()))) {
            next.addFlashAttribute("done", "Librarians can be asked from that computer again.");
        } else {
            next.addFlashAttribute("refused", "That block is over already.");
        }
        return "redirect:/office/ringing";
    }
}
