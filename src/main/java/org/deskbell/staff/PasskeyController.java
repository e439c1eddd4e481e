package org.deskbell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.Optional;

/// Signing in with a passkey, for the sign-in page's script.
@RestController
@RequestMapping("/sign-in/passkey")
class PasskeyController {
    private final Passkeys passkeys;
    private final SignInThrottle throttle;
    private final LetIn letIn;

    PasskeyController(Passkeys passkeys, SignInThrottle throttle, LetIn letIn) {
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.letIn = letIn;
    }

    @PostMapping("/options")
    Map<String, Object> options(HttpServletRequest request) {
        return passkeys.request(Site.of(request));
    }

    /// @return where to go on
    @PostMapping
    Map<String, String> signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String to) {
        Runnable giveBack = throttle.spend(SignInPlace.of(request), "passkey", Optional.empty());
        var account = passkeys.accept(answer, Site.of(request));
        giveBack.run();
        return Map.of("to", letIn.begin(account, "signed in with passkey", to, request, response));
    }

    @ExceptionHandler
    ProblemDetail refused(AccountRefused refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManySignIns refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many tries came from here. Try again in "
                        + SignInController.words(refused.seconds())
                        + "; nothing is locked.");
    }
}
