package org.deskbell.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.Seat;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountRefused;
import org.deskbell.staff.Role;
import org.deskbell.staff.SecondFactor;
import org.deskbell.staff.SignInLinks;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// Accounts of staff, for administrators.
@Controller
@RequestMapping("/office/staff")
class AccountsController {
    private final StaffAccounts accounts;
    private final SignInLinks links;
    private final SecondFactor secondFactor;
    private final Handoff handoff;

    AccountsController(
            StaffAccounts accounts, SignInLinks links, SecondFactor secondFactor, Handoff handoff) {
        this.accounts = accounts;
        this.links = links;
        this.secondFactor = secondFactor;
        this.handoff = handoff;
    }

    @ModelAttribute("everyRole")
    Set<Role> everyRole() {
        return EnumSet.allOf(Role.class);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("staff", accounts.all());
        return "office/staff";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("roles", EnumSet.of(Role.LIBRARIAN));
        return "office/staff-new";
    }

    /// The answer shows the link that was made, and nothing else ever does; so it is no redirect.
    @PostMapping("/new")
    String add(
            Principal who,
            @RequestParam String id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") Set<Role> roles,
            Model model) {
        try {
            var member = new StaffMember(new StaffId(id.strip()), name.strip(), roles, true);
            accounts.invite(by(who), member, email);
            return linked(who, member, model);
        } catch (AccountRefused | IllegalArgumentException refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("id", id);
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            model.addAttribute("roles", roles);
            return "office/staff-new";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        return show(member(id), model);
    }

    private String show(StaffMember member, Model model) {
        model.addAttribute("member", member);
        model.addAttribute("departments", Department.values());
        model.addAttribute("seat", handoff.seat(member.id()));
        model.addAttribute("email", accounts.email(member.id()).orElse(""));
        model.addAttribute("hasSecondFactor", secondFactor.isSetUp(member.id()));
        links.open(member.id()).ifPresent(until -> model.addAttribute("linkUntil", until));
        return "office/staff-member";
    }

    @PostMapping(path = "/{id}", params = "action=roles")
    String roles(
            Principal who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") Set<Role> roles,
            RedirectAttributes next) {
        return change(
                id, next, "Roles changed.", () -> accounts.changeRoles(by(who), id(id), roles));
    }

    /// @param departments none: all of them
    /// @param languages   codes, parted by blanks or commas; none: any
    @PostMapping(path = "/{id}", params = "action=seat")
    String seat(
            Principal who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") Set<Department> departments,
            @RequestParam(defaultValue = "") String languages,
            @RequestParam int most,
            RedirectAttributes next) {
        StaffId whom = member(id).id();
        try {
            var codes = new TreeSet<>(Arrays.asList(languages.strip().split("[\\s,]+")));
            codes.remove("");
            handoff.keep(new Seat(whom, departments, codes, most), by(who));
            next.addFlashAttribute("done", "Kept. It holds from the next ring on.");
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("refused", refused.getMessage() + " Nothing was changed.");
        }
        return "redirect:/office/staff/{id}";
    }

    @PostMapping(path = "/{id}", params = "action=disable")
    String disable(Principal who, @PathVariable String id, RedirectAttributes next) {
        return change(
                id,
                next,
                "Signed out and disabled. Nothing is lost; enable the account to give it back.",
                () -> accounts.disable(by(who), id(id)));
    }

    @PostMapping(path = "/{id}", params = "action=enable")
    String enable(Principal who, @PathVariable String id, RedirectAttributes next) {
        return change(id, next, "Enabled.", () -> accounts.enable(by(who), id(id)));
    }

    @PostMapping(path = "/{id}", params = "action=link")
    String link(Principal who, @PathVariable String id, Model model) {
        return linked(who, member(id), model);
    }

    private String linked(Principal who, StaffMember member, Model model) {
        String path = links.make(by(who), member.id());
        String link = ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
        model.addAttribute("link", link);
        accounts.email(member.id())
                .ifPresent(address -> model.addAttribute("letter", letter(address, link)));
        return show(member, model);
    }

    /// For the administrator's own mail program: a mail of ours would keep the link.
    private static String letter(String address, String link) {
        return "mailto:%s?subject=%s&body=%s"
                .formatted(
                        UriUtils.encode(address, UTF_8).replace("%40", "@"),
                        UriUtils.encode("Your account at the library's desk", UTF_8),
                        UriUtils.encode(
                                "Choose your password here, within a week:\r\n\r\n" + link, UTF_8));
    }

    @PostMapping(path = "/{id}", params = "action=email")
    String email(
            Principal who,
            @PathVariable String id,
            @RequestParam String email,
            RedirectAttributes next) {
        StaffId whom = member(id).id();
        return change(id, next, "Address kept.", () -> accounts.setEmail(by(who), whom, email));
    }

    @PostMapping(path = "/{id}", params = "action=second-factor")
    String removeSecondFactor(Principal who, @PathVariable String id, RedirectAttributes next) {
        StaffId whom = member(id).id();
        return change(
                id,
                next,
                "The second step is gone; the password alone lets in until it is set up again.",
                () -> secondFactor.remove(by(who), whom));
    }

    private String change(String id, RedirectAttributes next, String done, Runnable change) {
        try {
            change.run();
            next.addFlashAttribute("done", done);
        } catch (AccountRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/office/staff/{id}";
    }

    private StaffMember member(String id) {
        return accounts.find(id(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static StaffId by(Principal who) {
        return new StaffId(who.getName());
    }

    private static StaffId id(String text) {
        try {
            return new StaffId(text);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
