package org.deskbell.office;

import jakarta.servlet.http.HttpSession;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountRefused;
import org.deskbell.staff.Passkeys;
import org.deskbell.staff.SecondFactor;
import org.deskbell.staff.SessionStrength;
import org.deskbell.staff.Sso;
import org.deskbell.staff.StaffAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;

/// How one signs in oneself, for everybody on the staff.
@Controller
@RequestMapping("/office/password")
class PasswordController {
    private final StaffAccounts accounts;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Sso sso;
    private final SessionStrength strength;

    PasswordController(
            StaffAccounts accounts,
            SecondFactor secondFactor,
            Passkeys passkeys,
            Sso sso,
            SessionStrength strength) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.sso = sso;
        this.strength = strength;
    }

    @GetMapping
    String page(Principal who, Model model) {
        var id = new StaffId(who.getName());
        model.addAttribute("hasSecondFactor", secondFactor.isSetUp(id));
        model.addAttribute("passkeys", passkeys.of(id));
        model.addAttribute("sso", sso.label());
        model.addAttribute("connected", sso.isConnected(id));
        model.addAttribute("codesOnPaper", secondFactor.codesOnPaper(id));
        model.addAttribute(
                "owesSecondFactor",
                accounts.find(id).filter(me -> !me.equals(StaffAccounts.acting(who))).isPresent());
        return "office/password";
    }

    /// A form cannot lead to another server, so a link does that then.
    @PostMapping(params = "action=connect")
    String connect(Principal who, HttpSession session, RedirectAttributes next) {
        try {
            strength.require(who);
            sso.connect(session);
            next.addFlashAttribute("connecting", true);
        } catch (AccountRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/office/password";
    }

    @PostMapping(params = "action=disconnect")
    String disconnect(Principal who, RedirectAttributes next) {
        sso.disconnect(new StaffId(who.getName()));
        next.addFlashAttribute("done", "Not connected any more. Your password still lets you in.");
        return "redirect:/office/password";
    }

    /// All sessions end, this one too; the sign-in page says why.
    @PostMapping
    String change(
            Principal who, @RequestParam String present, @RequestParam String wanted, Model model) {
        try {
            accounts.changeOwnPassword(new StaffId(who.getName()), present, wanted);
            return "redirect:/sign-in?changed";
        } catch (AccountRefused refused) {
            model.addAttribute("refused", refused.getMessage());
            return page(who, model);
        }
    }
}
