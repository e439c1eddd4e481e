package org.deskbell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.staff.AccountStore.Account;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Optional;

/// The second step of signing in: a code, after the password.
@Controller
@RequestMapping("/sign-in/code")
class CodeController {
    private final HalfSignedIn halfSignedIn;
    private final SecondFactor secondFactor;
    private final SignInThrottle throttle;
    private final LetIn letIn;

    CodeController(
            HalfSignedIn halfSignedIn,
            SecondFactor secondFactor,
            SignInThrottle throttle,
            LetIn letIn) {
        this.halfSignedIn = halfSignedIn;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.letIn = letIn;
    }

    @GetMapping
    String page(
            HttpServletRequest request, @RequestParam(defaultValue = "") String to, Model model) {
        return halfSignedIn
                .account(request)
                .map(account -> show(account, to, model))
                .orElse("redirect:/sign-in");
    }

    private static String show(Account account, String to, Model model) {
        model.addAttribute("name", account.member().name());
        if (Door.isOurs(to)) {
            model.addAttribute("to", to);
        }
        return "staff/code";
    }

    @PostMapping
    String enter(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        Optional<Account> half = halfSignedIn.account(request);
        if (half.isEmpty()) {
            return "redirect:/sign-in";
        }
        Account account = half.get();
        try {
            Runnable giveBack = throttle.spendCode(account);
            if (secondFactor.accepts(account.member().id(), code)) {
                giveBack.run();
                response.addHeader(
                        HttpHeaders.SET_COOKIE, HalfSignedIn.none(request.isSecure()).toString());
                return "redirect:" + letIn.begin(account, "signed in", to, request, response);
            }
            model.addAttribute("wrong", true);
        } catch (TooManySignIns tooMany) {
            model.addAttribute("wait", SignInController.words(tooMany.seconds()));
        }
        return show(account, to, model);
    }
}
