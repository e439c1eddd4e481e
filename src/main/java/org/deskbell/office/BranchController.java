package org.deskbell.office;

import org.deskbell.answers.FaqId;
import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffId;
import org.deskbell.yaml.YamlText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
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
    private static final String BRANCHES = "branches";
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

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
        return change(
                who,
                version,
                "Kept. Answers name it so from now on.",
                next,
                text -> with(known(text, place), place, typed));
    }

    @PostMapping(params = "action=add")
    String add(Principal who, @RequestParam int version, Typed typed, RedirectAttributes next) {
        String id = FaqId.of(typed.name(), "branch");
        next.addAttribute("place", id);
        return change(
                who,
                version,
                "Added. Give it its hours.",
                next,
                text -> {
                    if (place(text, id).isPresent() || id.equals(Hours.DESK)) {
                        throw new FormDocument.Refused("There is a place of that name already.");
                    }
                    var days = new LinkedHashMap<String, String>();
                    DAYS.forEach(day -> days.put(day, ""));
                    YamlText added =
                            text.with(List.of(BRANCHES, id), Map.of("name", typed.name()))
                                    .with(List.of(BRANCHES, id, "weekly"), days);
                    for (String day : DAYS) {
                        added = added.with(List.of(BRANCHES, id, "weekly", day), "[]");
                    }
                    return with(added, id, typed);
                });
    }

    @PostMapping(params = "action=remove")
    String remove(
            Principal who,
            @RequestParam int version,
            @RequestParam String place,
            RedirectAttributes next) {
        return change(
                who,
                version,
                "Removed. What was there is among the versions.",
                next,
                text -> known(text, place).without(List.of(BRANCHES, place)));
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

    private String change(
            Principal who,
            int version,
            String done,
            RedirectAttributes next,
            UnaryOperator<YamlText> change) {
        try {
            document.change(
                    HoursController.PATH, version, "Places", new StaffId(who.getName()), change);
            next.addFlashAttribute("done", done);
        } catch (FormDocument.Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage() + " Nothing was changed.");
        }
        return "redirect:/office/hours";
    }
}
