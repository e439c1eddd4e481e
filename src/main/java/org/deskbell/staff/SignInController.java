package org.deskbell.staff;

import org.deskbell.kernel.StaffId;
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
    private final StaffAccounts accounts;

    SignInController(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> changed,
            @RequestParam Optional<Long> wait,
            @RequestParam Optional<String> to,
            @Nullable Principal who,
            Model model) {
        if (who != null) {
            return accounts.find(new StaffId(who.getName()))
                    .map(member -> "redirect:" + Door.home(member))
                    .orElse("staff/sign-in");
        }
        model.addAttribute("wrong", wrong.isPresent());
        model.addAttribute("out", out.isPresent());
        model.addAttribute("changed", changed.isPresent());
        wait.ifPresent(seconds -> model.addAttribute("wait", words(seconds)));
        to.filter(Door::isOurs).ifPresent(page -> model.addAttribute("to", page));
        return "staff/sign-in";
    }

    private static String words(long seconds) {
        long minutes = (seconds + 59) / 60;
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }
}
