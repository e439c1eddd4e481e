package org.deskbell.office;

import org.deskbell.upkeep.Health;
import org.deskbell.upkeep.Report;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Whether the knowledge base still holds, and where to mend it.
@Controller
class HealthController {
    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    @GetMapping("/office/health")
    String show(Model model) {
        Report report = health.look();
        model.addAttribute("report", report);
        model.addAttribute("links", health.links());
        model.addAttribute("broken", report.links().stream().filter(Report.Broken::sure).count());
        model.addAttribute(
                "overdue", report.reviews().stream().mapToInt(one -> one.overdue().size()).sum());
        model.addAttribute(
                "missing",
                report.untranslated().stream().mapToInt(one -> one.missing().size()).sum());
        return "office/health";
    }

    /// @param url one address; empty: all of them
    @PostMapping("/office/health")
    String lookAtLinks(@RequestParam(defaultValue = "") String url, RedirectAttributes next) {
        health.lookAtLinks(url);
        next.addFlashAttribute(
                "done",
                url.isEmpty()
                        ? "Looking at all links, gently: one a second of each server."
                        : "Looking at it.");
        return "redirect:/office/health";
    }
}
