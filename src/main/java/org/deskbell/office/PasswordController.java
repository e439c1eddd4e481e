package org.deskbell.office;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountRefused;
import org.deskbell.staff.StaffAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;

/// One's own password, for everybody on the staff.
@Controller
@RequestMapping("/office/password")
class PasswordController {
    private final StaffAccounts accounts;

    PasswordController(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String form() {
        return "office/password";
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
            return "office/password";
        }
    }
}
