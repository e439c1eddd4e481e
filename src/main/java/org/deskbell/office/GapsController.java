package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.gaps.Gap;
import org.deskbell.gaps.GapFilter;
import org.deskbell.gaps.GapFilter.Order;
import org.deskbell.gaps.GapFilter.Show;
import org.deskbell.gaps.Gaps;
import org.deskbell.gaps.Sign;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;
import java.util.List;

/// What patrons asked and did not get, the worst first.
@Controller
@RequestMapping("/office/gaps")
class GapsController {
    private static final int PAGE = 25;

    private final Gaps gaps;
    private final Answers answers;

    GapsController(Gaps gaps, Answers answers) {
        this.gaps = gaps;
        this.answers = answers;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "COST") Order order,
            @RequestParam(defaultValue = "OPEN") Show show,
            @RequestParam(required = false) @Nullable Sign sign,
            @RequestParam(required = false) @Nullable Department department,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "1") int page,
            Principal who,
            Model model) {
        var me = new StaffId(who.getName());
        String spoken = language == null || language.isBlank() ? null : language;
        var filter = new GapFilter(order, show, sign, department, spoken, me);
        List<Gap> found = gaps.list(filter);
        int last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, last);
        model.addAttribute("filter", filter);
        model.addAttribute("count", found.size());
        model.addAttribute(
                "rows",
                found.stream()
                        .skip((long) (shown - 1) * PAGE)
                        .limit(PAGE)
                        .map(gap -> new GapRow(gap, gaps.nearest(gap)))
                        .toList());
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        model.addAttribute("mine", gaps.assignedTo(me));
        model.addAttribute("progress", gaps.progress());
        model.addAttribute("shows", Show.values());
        model.addAttribute("signs", Sign.values());
        model.addAttribute("departments", Department.values());
        model.addAttribute("languages", answers.content().languages());
        return "office/gaps";
    }

    /// Asked for by the page while it is looking.
    @GetMapping("/progress")
    String progress(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
            Model model) {
        if (piece == null) {
            return "redirect:/office/gaps";
        }
        model.addAttribute("progress", gaps.progress());
        model.addAttribute("asked", true);
        return "office/gaps :: progress";
    }

    @PostMapping
    String look() {
        gaps.look();
        return "redirect:/office/gaps";
    }
}
