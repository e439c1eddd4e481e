package org.deskbell.staff;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Optional;

/// The page of a [sign-in link][SignInLinks]: its owner chooses a password.
@Controller
@RequestMapping("/sign-in/link/{token}")
class LinkController {
    private final SignInLinks links;

    LinkController(SignInLinks links) {
        this.links = links;
    }

    @GetMapping
    ModelAndView page(@PathVariable String token) {
        return links.whose(token).map(LinkController::page).orElseGet(LinkController::over);
    }

    private static ModelAndView page(StaffMember owner) {
        return new ModelAndView("staff/link").addObject("member", owner);
    }

    private static ModelAndView over() {
        return new ModelAndView("staff/link-over", HttpStatus.NOT_FOUND);
    }

    @PostMapping
    ModelAndView choose(@PathVariable String token, @RequestParam String wanted, Model model) {
        Optional<StaffMember> owner = links.whose(token);
        if (owner.isEmpty()) {
            return over();
        }
        try {
            links.use(owner.get(), wanted);
            return new ModelAndView("redirect:/sign-in?changed");
        } catch (AccountRefused refused) {
            return page(owner.get()).addObject("refused", refused.getMessage());
        }
    }
}
