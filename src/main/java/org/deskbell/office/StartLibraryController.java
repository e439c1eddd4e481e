package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.exchange.ImportRefused;
import org.deskbell.kernel.StaffId;
import org.deskbell.look.Accent;
import org.deskbell.look.ColourRefused;
import org.deskbell.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.List;
import java.util.Map;

/// The first page of the first hour: a whole library in one form.
@Controller
@RequestMapping("/office/start/library")
class StartLibraryController {
    private static final String START = "redirect:/office/start";
    private static final String PAGE = "office/start-library";

    private final FirstHour firstHour;
    private final OwnLibrary ownLibrary;
    private final Answers answers;
    private final Settings settings;

    StartLibraryController(
            FirstHour firstHour, OwnLibrary ownLibrary, Answers answers, Settings settings) {
        this.firstHour = firstHour;
        this.ownLibrary = ownLibrary;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping
    String page(Model model) {
        String emergency = answers.content().library().emergency().own();
        return firstHour.isUntouched()
                ? form(Map.of("emergency", emergency, "holidays", "true"), model)
                : START;
    }

    private String form(Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("places", List.of(1, 2, OwnHours.MOST));
        model.addAttribute("holidays", ownLibrary.holidays());
        model.addAttribute("zones", HoursController.zones());
        return PAGE;
    }

    @PostMapping
    String save(
            Principal who,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        if (!firstHour.isUntouched()) {
            return START; // it would overwrite what was typed elsewhere since
        }
        var by = new StaffId(who.getName());
        var form = new TypedOnce(typed);
        try {
            String colour = colour(form);
            ownLibrary.become(form, by);
            if (!colour.isEmpty() && !settings.isGiven(LookForm.ACCENT)) {
                settings.set(by, LookForm.ACCENT, colour);
            }
        } catch (FormDocument.Refused | ImportRefused refused) {
            model.addAttribute("refused", refused.getMessage() + " Nothing was changed.");
            return form(typed, model);
        }
        next.addFlashAttribute("done", "Deskbell speaks for your library now.");
        return "redirect:/office/start/answers";
    }

    private static String colour(TypedOnce form) {
        String typed = form.of("colour");
        String colour = typed.matches("[0-9a-fA-F]{6}") ? "#" + typed : typed;
        try {
            if (!colour.isEmpty()) {
                Accent.of(colour);
            }
            return colour;
        } catch (ColourRefused refused) {
            throw new FormDocument.Refused(
                    "%s %s would do.".formatted(refused.getMessage(), refused.nearby()));
        } catch (IllegalArgumentException refused) {
            throw new FormDocument.Refused(String.valueOf(refused.getMessage()));
        }
    }
}
