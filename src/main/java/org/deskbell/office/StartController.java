package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.Library;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffId;
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
    private final TenAnswers ten;
    private final Answers answers;
    private final Hours hours;
    private final Clock clock;

    StartController(
            FirstHour firstHour, TenAnswers ten, Answers answers, Hours hours, Clock clock) {
        this.firstHour = firstHour;
        this.ten = ten;
        this.answers = answers;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model) {
        List<FirstHour.Step> steps = firstHour.steps();
        model.addAttribute("steps", steps);
        model.addAttribute("ready", steps.stream().allMatch(FirstHour.Step::done));
        model.addAttribute("unseen", firstHour.unseen());
        model.addAttribute("told", firstHour.tellsUnseen());
        model.addAttribute(
                "server", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "office/start";
    }

    /// @param parts none: there is nothing to fill in
    /// @param html  what patrons get, where somebody has looked at it
    /// @param none  what can be told instead; empty: there is no instead
    /// @param gone  patrons do not get it
    record Row(
            String id,
            String title,
            List<AskedAnswer.Part> parts,
            String none,
            String html,
            boolean gone) {}

    @GetMapping("/answers")
    String answers(Model model, RedirectAttributes next) {
        if (firstHour.isUntouched()) {
            next.addFlashAttribute("done", "First this page: the ten answers are made from it.");
            return "redirect:/office/start/library";
        }
        model.asMap().putIfAbsent("typed", Map.of());
        model.asMap().putIfAbsent("none", List.of());
        model.addAttribute("rows", ten.all().stream().map(this::row).toList());
        model.addAttribute("unseen", firstHour.unseen());
        model.addAttribute("told", firstHour.tellsUnseen());
        return "office/start-answers";
    }

    private Row row(AskedAnswer answer) {
        Library library = answers.content().library();
        Faq faq = answers.content().faq(answer.faq()).orElse(null);
        boolean open = faq != null && ten.isToFill(answer);
        return new Row(
                answer.faq(),
                faq == null ? answer.faq() : faq.title(),
                open ? answer.parts(library.language(), FirstTen.own(library)) : List.of(),
                answer.none(library.language(), FirstTen.own(library)),
                answers.faq(answer.faq()).map(now -> FaqMarkdown.html(now.markdown())).orElse(""),
                faq == null);
    }

    @PostMapping("/answers")
    String fill(
            Principal who,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> none,
            RedirectAttributes next) {
        try {
            ten.fill(new TypedOnce(typed), none, new StaffId(who.getName()), today());
            if (typed.containsKey("hold")) {
                firstHour.keepBackUnseen(new StaffId(who.getName()));
            }
            next.addFlashAttribute("done", "The ten answers are yours now.");
            return "redirect:/office/start";
        } catch (FormDocument.Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage() + " Nothing was changed.");
            next.addFlashAttribute("typed", typed);
            next.addFlashAttribute("none", none);
            return "redirect:/office/start/answers";
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), hours.zone());
    }
}
