package org.deskbell.office;

import org.deskbell.kernel.StaffId;
import org.deskbell.office.SettingGroups.Group;
import org.deskbell.settings.SettingRefused;
import org.deskbell.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Settings that hold from the moment they are saved, for administrators.
@Controller
@RequestMapping("/office/settings")
class SettingsController {
    private final Settings settings;

    SettingsController(Settings settings) {
        this.settings = settings;
    }

    /// @param value as its form shows it
    /// @param given where the server is started, so that it cannot be changed here
    /// @param standard in words, what it is where nobody has set it
    record Row(SettingField field, String value, boolean given, boolean set, String standard) {
        public String kind() {
            return switch (field) {
                case SettingField.Time _ -> "time";
                case SettingField.Number _ -> "number";
                case SettingField.Switch _ -> "switch";
                case SettingField.Text _ -> "text";
                case SettingField.Choice _ -> "choice";
            };
        }
    }

    record Shown(String key, String label, List<Row> rows) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("groups", SettingGroups.ALL.stream().map(this::shown).toList());
        return "office/settings";
    }

    private Shown shown(Group group) {
        return new Shown(
                group.key(), group.label(), group.fields().stream().map(this::row).toList());
    }

    private Row row(SettingField field) {
        String name = field.name();
        return new Row(
                field,
                field.shown(settings.value(name)),
                settings.isGiven(name),
                settings.isSet(name),
                field.words(settings.standard(name)));
    }

    /// What was not changed is not set. Each that can be is kept, also when another cannot.
    @PostMapping
    String save(
            Principal who,
            @RequestParam String group,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        var refused = new ArrayList<String>();
        int changed = 0;
        for (SettingField field : group(group).fields()) {
            String value = typed.get(field.name());
            if (value != null || field instanceof SettingField.Switch) {
                try {
                    changed += set(who, field, value == null ? "" : value) ? 1 : 0;
                } catch (IllegalArgumentException | SettingRefused no) {
                    refused.add(field.label() + ": " + no.getMessage());
                }
            }
        }
        if (!refused.isEmpty()) {
            next.addFlashAttribute("refused", String.join(" ", refused) + " That was not changed.");
        }
        if (changed > 0) {
            next.addFlashAttribute("done", "Kept. It holds from now on.");
        } else if (refused.isEmpty()) {
            next.addFlashAttribute("done", "Nothing was different.");
        }
        return "redirect:/office/settings#" + group;
    }

    private boolean set(Principal who, SettingField field, String typed) {
        String name = field.name();
        if (settings.isGiven(name)) {
            return false;
        }
        String value = field.kept(typed);
        if (field.shown(value).equals(field.shown(settings.value(name)))) {
            return false;
        }
        settings.set(new StaffId(who.getName()), name, value);
        return true;
    }

    @PostMapping(params = "reset")
    String reset(
            Principal who,
            @RequestParam String group,
            @RequestParam String reset,
            RedirectAttributes next) {
        SettingField field =
                group(group).fields().stream()
                        .filter(one -> one.name().equals(reset))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        settings.reset(new StaffId(who.getName()), reset);
        next.addFlashAttribute(
                "done", field.label() + ": " + field.words(settings.value(reset)) + " again.");
        return "redirect:/office/settings#" + group;
    }

    private static Group group(String key) {
        return SettingGroups.ALL.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
