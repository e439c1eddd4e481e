package org.deskbell.office;

import org.deskbell.answers.FaqId;
import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;
import org.deskbell.yaml.YamlText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The library's places that people visit, for administrators: a part of `hours.yml` in a form.
@Controller
@RequestMapping("/office/hours/branch")
class BranchController {
    private static final String HERE = "redirect:/office/hours";
    private static final String BRANCHES = "branches";
    private final FormDocument document;

    BranchController(FormDocument document) {
        this.document = document;
    }

    /// @param also what else people call it, between commas
    record Typed(String name, String also, String address, String phone) {
        /// In the order in which they are written; those that are empty are left out.
        private Map<String, String> lines() {
            var lines = new LinkedHashMap<String, String>();
            lines.put("name", YamlText.quoted(name.strip()));
            lines.put(
                    "also",
                    YamlText.list(
                            Arrays.stream(also.split(","))
                                    .map(one -> one.strip().toLowerCase(Locale.ROOT))
                                    .filter(one -> !one.isEmpty())
                                    .toList()));
            lines.put("address", quoted(address));
            lines.put("phone", quoted(phone));
            return lines;
        }

        private static String quoted(String text) {
            return text.isBlank() ? "" : YamlText.quoted(text.strip());
        }
    }

    @PostMapping(params = "action=save")
    String save(
            Principal who,
            @RequestParam int version,
            @RequestParam String place,
            Typed typed,
            RedirectAttributes next) {
        next.addAttribute("place", place);
        String done = "Kept. Answers name it so from now on.";
        if (!change(who, version, done, next, text -> with(known(text, place), place, typed))) {
            next.addFlashAttribute("typedPlace", typed);
        }
        return HERE;
    }

    @PostMapping(params = "action=add")
    String add(Principal who, @RequestParam int version, Typed typed, RedirectAttributes next) {
        String id = FaqId.of(typed.name(), "branch");
        if (change(
                who, version, "Added. Give it its hours.", next, text -> added(text, id, typed))) {
            next.addAttribute("place", id);
        } else {
            next.addFlashAttribute("typedNew", typed);
        }
        return HERE;
    }

    @PostMapping(params = "action=remove")
    String remove(
            Principal who,
            @RequestParam int version,
            @RequestParam String place,
            RedirectAttributes next) {
        String done = "Removed. What was there is among the versions.";
        if (!change(
                who,
                version,
                done,
                next,
                text -> known(text, place).without(List.of(BRANCHES, place)))) {
            next.addAttribute("place", place);
        }
        return HERE;
    }

    private static YamlText added(YamlText text, String id, Typed typed) {
        if (place(text, id).isPresent() || id.equals(Hours.DESK)) {
            throw new FormDocument.Refused("There is a place of that name already.");
        }
        YamlText added = with(text.with(List.of(BRANCHES, id), Map.of()), id, typed);
        added = added.with(List.of(BRANCHES, id, "weekly"), Map.of());
        for (DayOfWeek day : DayOfWeek.values()) {
            added = added.with(List.of(BRANCHES, id, "weekly", HoursController.key(day)), "[]");
        }
        return added;
    }

    private static YamlText with(YamlText text, String place, Typed typed) {
        if (typed.name().isBlank()) {
            throw new FormDocument.Refused("Give the place a name.");
        }
        YamlText changed = text;
        for (var line : typed.lines().entrySet()) {
            List<String> path = List.of(BRANCHES, place, line.getKey());
            changed =
                    line.getValue().isEmpty()
                            ? changed.without(path)
                            : changed.with(path, line.getValue());
        }
        return changed;
    }

    private static YamlText known(YamlText text, String place) {
        if (place(text, place).isEmpty()) {
            throw new FormDocument.Refused("There is no such place any more.");
        }
        return text;
    }

    private static Optional<Branch> place(YamlText text, String id) {
        return Hours.of(text.text()).branches().stream()
                .filter(branch -> branch.id().equals(id))
                .findFirst();
    }

    private boolean change(
            Principal who,
            int version,
            String done,
            RedirectAttributes next,
            UnaryOperator<YamlText> change) {
        return document.change(HoursController.PATH, version, "Places", done, who, next, change);
    }
}
