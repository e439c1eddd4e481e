package org.deskbell.office;

import org.deskbell.answers.NotPublishable;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/// The answers that came with Deskbell and that nobody of the library has looked at.
@Controller
@RequestMapping("/office/shipped")
class ShippedController {
    private final FirstHour firstHour;
    private final Hours hours;
    private final Clock clock;

    ShippedController(FirstHour firstHour, Hours hours, Clock clock) {
        this.firstHour = firstHour;
        this.hours = hours;
        this.clock = clock;
    }

    /// Those that nobody has looked at, some at a time.
    @GetMapping
    String page(Model model) {
        model.addAttribute("shipped", firstHour.shipped());
        model.addAttribute("unseen", firstHour.unseen());
        model.addAttribute("told", firstHour.tellsUnseen());
        model.asMap().putIfAbsent("typed", Map.of());
        return "office/shipped";
    }

    @PostMapping
    String confirm(
            Principal who,
            @RequestParam String right,
            @RequestParam(required = false) @Nullable String answer,
            RedirectAttributes next) {
        try {
            if (firstHour.isUnseen(right)) {
                firstHour.confirm(
                        right,
                        new StaffId(who.getName()),
                        LocalDate.ofInstant(clock.instant(), hours.zone()),
                        answer);
                next.addFlashAttribute(
                        "done",
                        answer == null
                                ? "Patrons are told it from now on. You are asked again in a year."
                                : "Published. You are asked again in a year.");
            }
        } catch (FormDocument.Refused unfit) {
            next.addFlashAttribute("refused", unfit.getMessage() + " Patrons see what was there.");
            next.addFlashAttribute("typed", Map.of(right, String.valueOf(answer)));
        } catch (OutdatedEdit | NotPublishable elsewhere) {
            next.addFlashAttribute("refused", "Somebody is changing that answer. Open it.");
        }
        return "redirect:/office/shipped";
    }
}
