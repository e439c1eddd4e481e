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

/// Signing in with a passkey, for the sign-in page's script. Attempts are not counted: nobody
/// guesses a signature, and a count of all passkeys together would lock out those who have one.
@RestController
@RequestMapping("/sign-in/passkey")
class PasskeyController {
    private final Passkeys passkeys;
    private final LetIn letIn;

    PasskeyController(Passkeys passkeys, LetIn letIn) {
        this.passkeys = passkeys;
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
        var account = passkeys.accept(answer, Site.of(request));
        return Map.of("to", letIn.begin(account, "signed in with passkey", to, request, response));
    }

    @ExceptionHandler
    ProblemDetail refused(AccountRefused refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    }
}
