package org.deskbell.office;

import org.deskbell.exchange.Columns;
import org.deskbell.exchange.Field;
import org.deskbell.exchange.Import;
import org.deskbell.exchange.Import.State;
import org.deskbell.exchange.ImportRefused;
import org.deskbell.exchange.Imports;
import org.deskbell.exchange.PlanFilter;
import org.deskbell.exchange.Style;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// One import: which column is what, what would be written, and what was.
@Controller
@RequestMapping("/office/import/{id}")
class ImportController {
    private static final String SHOW = "redirect:/office/import/{id}";

    /// What the buttons below a plan do with what is ticked.
    enum Action {
        CHOOSE,
        ALL,
        NONE,
        SAVE,
        PUBLISH
    }

    private final Imports imports;
    private final ImportPage page;

    ImportController(Imports imports, ImportPage page) {
        this.imports = imports;
        this.page = page;
    }

    /// @param number of the page, from 1
    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "ALL") PlanFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
            Model model) {
        Import one = find(id);
        model.addAttribute("one", one);
        if (one.state() == State.COLUMNS) {
            model.addAttribute("columns", one.columns());
            model.addAttribute("preview", imports.preview(one.id()));
            model.addAttribute("fields", Field.values());
            model.addAttribute("styles", Style.values());
            return "office/import-columns";
        }
        page.fill(one, filter, number, model);
        return piece == null ? "office/import-plan" : "office/import-plan :: now";
    }

    @PostMapping("/columns")
    String columns(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "HTML") Style style,
            @RequestParam(defaultValue = "false") boolean again,
            Principal who,
            RedirectAttributes next) {
        Import one = find(id);
        if (again) {
            imports.askAgain(one.id(), by(who));
            return SHOW;
        }
        try {
            imports.read(one.id(), new Columns(fields(column), style), by(who));
        } catch (ImportRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return SHOW;
    }

    private static List<@Nullable Field> fields(List<String> names) {
        var fields = new ArrayList<@Nullable Field>();
        for (String name : names) {
            try {
                fields.add(name.equals("-") ? null : Field.valueOf(name));
            } catch (IllegalArgumentException _) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        }
        return fields;
    }

    /// @param shown the rows on the page
    /// @param row   those that are ticked
    /// @param to    the page that is wanted next
    @PostMapping
    String act(
            @PathVariable String id,
            @RequestParam(defaultValue = "CHOOSE") Action action,
            @RequestParam(defaultValue = "") List<Integer> shown,
            @RequestParam(defaultValue = "") List<Integer> row,
            @RequestParam(defaultValue = "ALL") PlanFilter filter,
            @RequestParam(defaultValue = "1") int to,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
            Principal who,
            Model model,
            RedirectAttributes next) {
        Import one = find(id);
        imports.choose(one.id(), shown, new HashSet<>(row));
        if (piece != null) {
            model.addAttribute("counts", imports.counts(one.id()));
            return "office/import-plan :: chosen";
        }
        switch (action) {
            case CHOOSE -> {}
            case ALL, NONE -> imports.chooseAll(one.id(), filter, action == Action.ALL);
            case SAVE -> {
                if (nothingChosen(one, next)) {
                    return SHOW;
                }
                imports.save(one.id(), by(who));
                return SHOW;
            }
            case PUBLISH -> {
                return nothingChosen(one, next) ? SHOW : SHOW + "/gate";
            }
        }
        next.addAttribute("filter", filter).addAttribute("page", to);
        return SHOW;
    }

    private boolean nothingChosen(Import one, RedirectAttributes next) {
        boolean none = imports.counts(one.id()).chosen() == 0;
        if (none) {
            next.addFlashAttribute(
                    "refused", "Nothing is chosen. Tick what you want, then try again.");
        }
        return none;
    }

    @PostMapping("/again")
    String compareAgain(@PathVariable String id, Principal who) {
        imports.compareAgain(find(id).id(), by(who));
        return SHOW;
    }

    @PostMapping("/undo")
    String undo(@PathVariable String id, Principal who) {
        imports.undo(find(id).id(), by(who));
        return SHOW;
    }

    private Import find(String id) {
        return find(imports, id);
    }

    /// A name that is none is not there, like any other.
    static Import find(Imports imports, String id) {
        try {
            return imports.find(UUID.fromString(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    static StaffId by(Principal who) {
        return new StaffId(who.getName());
    }
}
