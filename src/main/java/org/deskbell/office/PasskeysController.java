package org.deskbell.office;

import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountRefused;
import org.deskbell.staff.Passkeys;
import org.deskbell.staff.SessionStrength;
import org.deskbell.staff.Site;
import org.deskbell.staff.StaffAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.Map;

/// One's own passkeys, for everybody on the staff; made by the page's script.
@Controller
@RequestMapping("/office/passkeys")
class PasskeysController {
    private final Passkeys passkeys;
    private final SessionStrength strength;

    PasskeysController(Passkeys passkeys, SessionStrength strength) {
        this.passkeys = passkeys;
        this.strength = strength;
    }

    @PostMapping("/options")
    @ResponseBody
    Map<String, Object> options(Principal who, HttpServletRequest request) {
        strength.require(who);
        return passkeys.creation(StaffAccounts.acting(who), Site.of(request));
    }

    @PostMapping
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            Principal who,
            HttpServletRequest request,
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String label) {
        strength.require(who);
        passkeys.add(new StaffId(who.getName()), answer, label, Site.of(request));
        strength.gained(request.getSession());
    }

    @PostMapping("/{id}")
    String remove(Principal who, @PathVariable String id, RedirectAttributes next) {
        var me = new StaffId(who.getName());
        if (passkeys.remove(me, me, id)) {
            next.addFlashAttribute("done", "Removed. That passkey lets nobody in any more.");
        } else {
            next.addFlashAttribute("refused", "That passkey was removed already.");
        }
        return "redirect:/office/password";
    }

    @ExceptionHandler
    @ResponseBody
    ProblemDetail refused(AccountRefused refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    }
}
