package org.deskbell.office;

import io.nayuki.qrcodegen.QrCode;

import jakarta.servlet.http.HttpSession;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountRefused;
import org.deskbell.staff.SecondFactor;
import org.deskbell.staff.SecondFactor.Proposal;
import org.deskbell.staff.SessionStrength;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;

/// One's own second factor, for everybody on the staff.
@Controller
@RequestMapping("/office/second-factor")
class SecondFactorController {
    private final SecondFactor secondFactor;
    private final SessionStrength strength;

    SecondFactorController(SecondFactor secondFactor, SessionStrength strength) {
        this.secondFactor = secondFactor;
        this.strength = strength;
    }

    @GetMapping
    String page(Principal who, Model model) {
        return show(secondFactor.propose(id(who)), model);
    }

    private static String show(Proposal proposal, Model model) {
        model.addAttribute("secret", proposal.secret());
        model.addAttribute("groups", proposal.secret().replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute(
                "picture", Squares.of(QrCode.encodeText(proposal.uri(), QrCode.Ecc.MEDIUM)));
        return "office/second-factor";
    }

    /// The answer shows the codes on paper, and nothing else ever does; so it is no redirect.
    @PostMapping
    String begin(
            Principal who,
            HttpSession session,
            @RequestParam String secret,
            @RequestParam String code,
            Model model) {
        try {
            strength.require(who);
            model.addAttribute("paper", secondFactor.begin(id(who), secret, code));
            strength.gained(session);
            return "office/second-factor";
        } catch (AccountRefused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(again(who, secret), model);
        }
    }

    private Proposal again(Principal who, String secret) {
        try {
            return secondFactor.propose(id(who), secret);
        } catch (AccountRefused _) {
            return secondFactor.propose(id(who));
        }
    }

    @PostMapping(params = "action=remove")
    String remove(Principal who, @RequestParam String code, RedirectAttributes next) {
        try {
            secondFactor.removeOwn(id(who), code);
            next.addFlashAttribute("done", "The password alone lets you in now.");
        } catch (AccountRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/office/password";
    }

    private static StaffId id(Principal who) {
        return new StaffId(who.getName());
    }

    /// The dark squares of a picture that phones read, as one path of an SVG.
    ///
    /// @param size of a side, with the light border of four squares that readers want
    record Squares(int size, String path) {
        private static final int BORDER = 4;

        static Squares of(QrCode code) {
            var path = new StringBuilder();
            for (int y = 0; y < code.size; y++) {
                for (int x = 0; x < code.size; x++) {
                    if (code.getModule(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                    }
                }
            }
            return new Squares(code.size + 2 * BORDER, path.toString());
        }
    }
}
