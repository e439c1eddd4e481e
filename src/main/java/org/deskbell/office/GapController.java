package org.deskbell.office;

import org.deskbell.answers.Faq;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.assist.Assist;
import org.deskbell.gaps.Gap;
import org.deskbell.gaps.Gap.State;
import org.deskbell.gaps.Gaps;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One gap: how patrons asked, how it ended, and what the library makes of it.
@Controller
@RequestMapping("/office/gaps/{number}")
class GapController {
    private static final int FOUND = 5;

    private final Gaps gaps;
    private final Assist assist;
    private final StaffAccounts accounts;

    GapController(Gaps gaps, Assist assist, StaffAccounts accounts) {
        this.gaps = gaps;
        this.assist = assist;
        this.accounts = accounts;
    }

    /// @param q words of the answer that phrasings are to be added to
    @GetMapping
    String show(@PathVariable int number, @RequestParam(defaultValue = "") String q, Model model) {
        Gap gap = gap(number);
        var row = new GapRow(gap, gaps.nearest(gap));
        model.addAttribute("gap", gap);
        model.addAttribute("row", row);
        model.addAttribute("examples", gaps.examples(number));
        model.addAttribute("q", q.strip());
        model.addAttribute("targets", targets(row, q.strip()));
        model.addAttribute("departments", Department.values());
        model.addAttribute("department", department(row));
        model.addAttribute("colleagues", colleagues().toList());
        return "office/gap";
    }

    /// An answer that phrasings may be added to.
    record Target(String path, Faq faq) {}

    /// Those that are looked for; else the one that is nearest.
    private List<Target> targets(GapRow row, String q) {
        Stream<Faq> found =
                q.isEmpty()
                        ? Stream.ofNullable(row.nearest().faq())
                        : assist.faqs(q, row.gap().language(), FOUND).stream();
        return found.filter(faq -> faq.language().equals(row.gap().language()))
                .map(faq -> new Target(faq.path(), faq))
                .toList();
    }

    private static Department department(GapRow row) {
        return Optional.ofNullable(row.nearest().faq())
                .map(Faq::department)
                .orElse(Department.CIRCULATION);
    }

    private Stream<StaffMember> colleagues() {
        return accounts.all().stream().filter(one -> one.mayActAs(Role.EDITOR, Role.ADMINISTRATOR));
    }

    @PostMapping(params = "state")
    String decide(
            @PathVariable int number,
            @RequestParam State state,
            Principal who,
            RedirectAttributes next) {
        gaps.decide(gap(number), state, me(who));
        if (state == State.OPEN) {
            next.addFlashAttribute("done", "Opened again.");
        } else {
            next.addFlashAttribute("decided", state.name());
        }
        return "redirect:/office/gaps/" + number;
    }

    @PostMapping(params = "assign")
    String assign(
            @PathVariable int number,
            @RequestParam String to,
            Principal who,
            RedirectAttributes next) {
        if (to.isEmpty()) {
            gaps.assign(gap(number), null, me(who));
            next.addFlashAttribute("done", "Assigned to nobody.");
        } else {
            StaffMember whom =
                    colleagues()
                            .filter(one -> one.id().value().equals(to))
                            .findFirst()
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
            gaps.assign(gap(number), whom.id(), me(who));
            next.addFlashAttribute(
                    "done", "Assigned to " + whom.name() + ", who finds it under “mine”.");
        }
        return "redirect:/office/gaps/" + number;
    }

    @PostMapping(params = "draft")
    String draft(
            @PathVariable int number,
            @RequestParam(defaultValue = "") List<String> one,
            @RequestParam Department department,
            Principal who,
            RedirectAttributes next) {
        try {
            String path = gaps.draft(gap(number), one, department, me(who));
            next.addFlashAttribute(
                    "done",
                    "A draft with these questions. Finish it, then publish it; patrons see nothing"
                            + " of it until then.");
            return "redirect:/office/documents/" + path;
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/office/gaps/" + number;
        }
    }

    @PostMapping(params = "path")
    String add(
            @PathVariable int number,
            @RequestParam(defaultValue = "") List<String> one,
            @RequestParam String path,
            Principal who,
            RedirectAttributes next) {
        try {
            int added = gaps.accept(gap(number), one, path, me(who));
            next.addFlashAttribute("done", Names.accepted(added));
            return "redirect:/office/documents/" + path;
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        } catch (OutdatedEdit _) {
            next.addFlashAttribute("refused", Names.OUTDATED);
        }
        return "redirect:/office/gaps/" + number;
    }

    private Gap gap(int number) {
        return gaps.find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static StaffId me(Principal who) {
        return new StaffId(who.getName());
    }
}
