package org.deskbell.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;
import java.util.Optional;

/// The page on which staff sign in.
@Controller
class SignInController {
    private final Sso sso;

    SignInController(Sso sso) {
        this.sso = sso;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> changed,
            @RequestParam Optional<Long> wait,
            @RequestParam Optional<Sso.Refusal> sso,
            @RequestParam Optional<String> to,
            @Nullable Principal who,
            Model model) {
        if (who != null) {
            return "redirect:" + Door.home(StaffAccounts.acting(who));
        }
        model.addAttribute("wrong", wrong.isPresent());
        model.addAttribute("out", out.isPresent());
        model.addAttribute("changed", changed.isPresent());
        wait.ifPresent(seconds -> model.addAttribute("wait", words(seconds)));
        sso.ifPresent(why -> model.addAttribute("ssoRefused", why.words(this.sso.label())));
        model.addAttribute("sso", this.sso.label());
        to.filter(Door::isOurs).ifPresent(page -> model.addAttribute("to", page));
        return "staff/sign-in";
    }

    static String words(long seconds) {
        long minutes = (seconds + 59) / 60;
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }
}
