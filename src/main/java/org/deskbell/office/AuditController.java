package org.deskbell.office;

import org.deskbell.staff.AuditLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What staff did, newest first, for administrators.
@Controller
class AuditController {
    private static final int PAGE = 50;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/office/audit")
    String page(@RequestParam(defaultValue = "1") int page, Model model) {
        long size = log.size();
        long last = Math.max(1, (size + PAGE - 1) / PAGE);
        long shown = Math.clamp(page, 1, last);
        model.addAttribute("lines", log.newest((shown - 1) * PAGE, PAGE));
        model.addAttribute("size", size);
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        return "office/audit";
    }
}
