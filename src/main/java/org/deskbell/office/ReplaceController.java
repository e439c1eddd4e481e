package org.deskbell.office;

import org.deskbell.exchange.Import;
import org.deskbell.exchange.ImportRefused;
import org.deskbell.exchange.Imports;
import org.deskbell.exchange.Replacement;
import org.deskbell.kernel.StaffId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

/// Words that others take the place of in all documents, as a plan that is looked at first.
@Controller
@RequestMapping("/office/replace")
class ReplaceController {
    /// Rows for words that nobody has thought of here.
    private static final int FREE = 3;

    private final Imports imports;
    private final InventedWords invented;

    ReplaceController(Imports imports, InventedWords invented) {
        this.imports = imports;
        this.invented = invented;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("invented", invented.all());
        model.addAttribute("documents", invented.documents());
        model.addAttribute("typed", free(List.of()));
        return "office/replace";
    }

    private static List<Replacement> free(List<Replacement> typed) {
        var rows = new ArrayList<>(typed);
        while (rows.size() < FREE) {
            rows.add(new Replacement("", ""));
        }
        return rows;
    }

    /// @param sent `old` and `now`, as often as there are rows
    @PostMapping
    String plan(@RequestParam MultiValueMap<String, String> sent, Principal who, Model model) {
        List<Replacement> typed = typed(sent);
        try {
            Import plan = imports.replace(typed, new StaffId(who.getName()));
            return "redirect:/office/import/" + plan.id();
        } catch (ImportRefused refused) {
            model.addAttribute("refused", refused.getMessage() + " Nothing was changed.");
            model.addAttribute("invented", List.of());
            model.addAttribute("documents", invented.documents());
            model.addAttribute("typed", free(typed));
            return "office/replace";
        }
    }

    /// What is left as it is protects what is within it: `Alder Falls` from `Alder`.
    private static List<Replacement> typed(MultiValueMap<String, String> sent) {
        List<String> old = sent.getOrDefault("old", List.of());
        List<String> now = sent.getOrDefault("now", List.of());
        var typed = new ArrayList<Replacement>();
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            if (!old.get(i).isBlank()) {
                typed.add(
                        new Replacement(
                                old.get(i), now.get(i).isBlank() ? old.get(i) : now.get(i)));
            } else if (!now.get(i).isBlank()) {
                typed.add(new Replacement("", now.get(i)));
            }
        }
        return typed;
    }
}
