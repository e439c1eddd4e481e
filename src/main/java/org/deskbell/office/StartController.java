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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The first hour of an installation, for administrators.
@Controller
@RequestMapping("/office/start")
class StartController {
    private final FirstHour firstHour;
    private final Hours hours;
    private final Clock clock;

    StartController(FirstHour firstHour, Hours hours, Clock clock) {
        this.firstHour = firstHour;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model) {
        List<FirstHour.Step> steps = firstHour.steps();
        model.addAttribute("steps", steps);
        model.addAttribute("ready", steps.stream().allMatch(FirstHour.Step::done));
        model.addAttribute(
                "server", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "office/start";
    }

    @GetMapping("/answers")
    String answers(Model model) {
        model.addAttribute("shipped", firstHour.shipped());
        model.asMap().putIfAbsent("typed", Map.of());
        return "office/start-answers";
    }

    @PostMapping("/answers")
    String confirm(
            Principal who,
            @RequestParam String right,
            @RequestParam(required = false) @Nullable String answer,
            RedirectAttributes next) {
        boolean known = firstHour.shipped().stream().anyMatch(one -> one.id().equals(right));
        try {
            if (known) {
                LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
                firstHour.confirm(right, new StaffId(who.getName()), today, answer);
                next.addFlashAttribute(
                        "done",
                        answer == null
                                ? "Kept. You are asked again in a year."
                                : "Published. You are asked again in a year.");
            }
        } catch (FormDocument.Refused unfit) {
            next.addFlashAttribute("refused", unfit.getMessage() + " Patrons see what was there.");
            next.addFlashAttribute("typed", Map.of(right, String.valueOf(answer)));
        } catch (OutdatedEdit | NotPublishable elsewhere) {
            next.addFlashAttribute("refused", "Somebody is changing that answer. Open it.");
        }
        return "redirect:/office/start/answers#" + (known ? right : "");
    }
}
