package org.deskbell.office;

import org.deskbell.answering.Boldness;
import org.deskbell.answering.GateQuestion;
import org.deskbell.answers.Answers;
import org.deskbell.conversation.AskedLately;
import org.deskbell.kernel.StaffId;
import org.deskbell.settings.SettingRefused;
import org.deskbell.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How often an answer must be right, with what follows from it, for administrators.
@Controller
@RequestMapping("/office/settings/precision")
class PrecisionController {
    private static final List<Double> TARGETS =
            List.of(0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99);
    private static final int MESSAGES = 200;

    private final Boldness boldness;
    private final Answers answers;
    private final AskedLately asked;
    private final Settings settings;

    PrecisionController(Boldness boldness, Answers answers, AskedLately asked, Settings settings) {
        this.boldness = boldness;
        this.answers = answers;
        this.asked = asked;
        this.settings = settings;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("target", boldness.target());
        model.addAttribute("steps", boldness.steps(targets()));
        model.addAttribute("keptBack", answers.keepsBack());
        model.addAttribute("given", settings.isGiven(SettingGroups.PRECISION));
        model.addAttribute("set", settings.isSet(SettingGroups.PRECISION));
        model.addAttribute("standard", Double.valueOf(settings.standard(SettingGroups.PRECISION)));
        return "office/precision";
    }

    /// The usual ones and the present one.
    private List<Double> targets() {
        return Stream.concat(TARGETS.stream(), Stream.of(boldness.target()))
                .distinct()
                .sorted()
                .toList();
    }

    /// Some seconds of work, so the page shows itself first.
    @GetMapping("/tried")
    String tried(Model model) {
        List<GateQuestion> messages =
                asked.questions(MESSAGES).stream()
                        .map(one -> GateQuestion.ofPatron(one.text(), one.language()))
                        .toList();
        model.addAttribute("target", boldness.target());
        model.addAttribute("messages", messages.size());
        model.addAttribute(
                "tried", messages.isEmpty() ? List.of() : boldness.tried(targets(), messages));
        return "office/precision-tried :: tried";
    }

    @PostMapping
    String save(Principal who, @RequestParam String percent, RedirectAttributes next) {
        try {
            String value = share(percent);
            settings.set(new StaffId(who.getName()), SettingGroups.PRECISION, value);
            next.addFlashAttribute("done", "Kept. The next message is decided so.");
        } catch (IllegalArgumentException | SettingRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage() + " Nothing was changed.");
        }
        return "redirect:/office/settings/precision";
    }

    @PostMapping(params = "reset")
    String reset(Principal who, RedirectAttributes next) {
        settings.reset(new StaffId(who.getName()), SettingGroups.PRECISION);
        next.addFlashAttribute("done", "As it is usual again.");
        return "redirect:/office/settings/precision";
    }

    private static String share(String percent) {
        String plain = percent.strip().replace(',', '.').toLowerCase(Locale.ROOT);
        if (!plain.matches("\\d{2}(\\.\\d)?")) {
            throw new IllegalArgumentException("It is a number from 50 to 99.9.");
        }
        BigDecimal share = new BigDecimal(plain).movePointLeft(2);
        if (share.doubleValue() < 0.5) {
            throw new IllegalArgumentException("It is a number from 50 to 99.9.");
        }
        return share.toPlainString();
    }
}
