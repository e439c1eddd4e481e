package org.deskbell.office;

import org.deskbell.kernel.StaffId;
import org.deskbell.kernel.SystemWords;
import org.deskbell.look.Accent;
import org.deskbell.look.ChatLook;
import org.deskbell.look.ColourRefused;
import org.deskbell.look.Look;
import org.deskbell.settings.SettingRefused;
import org.deskbell.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How the chat looks on all of the library's pages, tried before it is chosen, for administrators.
@Controller
@RequestMapping("/office/look")
class LookController {
    private final ChatLook looks;
    private final Settings settings;
    private final FirstHour firstHour;

    LookController(ChatLook looks, Settings settings, FirstHour firstHour) {
        this.looks = looks;
        this.settings = settings;
        this.firstHour = firstHour;
    }

    /// @param shades  how the colour would be used in the light and in the dark; none where it
    ///     cannot be
    /// @param refused why, or what else cannot be
    /// @param nearby  a colour that would do instead; empty where the colour is not to blame
    /// @param json    the look as the widget takes it; empty when it cannot be
    record Tried(List<Accent.Shade> shades, String refused, String nearby, String json) {}

    @GetMapping
    String page(Model model) {
        Look now = looks.now();
        // What was refused is shown again, to be mended.
        LookForm form =
                model.getAttribute("form") instanceof LookForm refused ? refused : LookForm.of(now);
        model.addAttribute("form", form);
        model.addAttribute("tried", tried(form));
        model.addAttribute("home", looks.home());
        model.addAttribute("languages", SystemWords.LANGUAGES);
        model.addAttribute("given", given(now));
        model.addAttribute("shipped", isShipped(now));
        model.addAttribute(
                "chosen", settings.isSet(LookForm.ACCENT) || settings.isGiven(LookForm.ACCENT));
        model.addAttribute("firstHour", !firstHour.isDone());
        return "office/look";
    }

    /// What a form that nobody has saved would bring.
    @GetMapping("/tried")
    String tried(@RequestParam MultiValueMap<String, String> typed, Model model) {
        model.addAttribute("tried", tried(LookForm.typed(typed, looks.now())));
        return "office/look-tried :: tried";
    }

    private Tried tried(LookForm form) {
        try {
            Look look = form.look();
            Accent accent = look.shades();
            return new Tried(List.of(accent.light(), accent.dark()), "", "", looks.told(look));
        } catch (ColourRefused refused) {
            return new Tried(List.of(), message(refused), refused.nearby(), "");
        } catch (IllegalArgumentException refused) {
            return new Tried(List.of(), message(refused), "", "");
        }
    }

    private static String message(Exception refused) {
        return String.valueOf(refused.getMessage());
    }

    /// The settings whose value was given where the server is started.
    private Set<String> given(Look now) {
        var given = new TreeSet<String>();
        for (String name : LookForm.settings(now).keySet()) {
            if (settings.isGiven(name)) {
                given.add(name);
            }
        }
        return given;
    }

    private static boolean isShipped(Look now) {
        return LookForm.settings(now).equals(LookForm.settings(Look.SHIPPED));
    }

    /// @param nearby a colour to take instead of the one that was typed
    @PostMapping
    String save(
            Principal who,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable String nearby,
            RedirectAttributes next) {
        Look now = looks.now();
        LookForm form = LookForm.typed(typed, now);
        if (nearby != null) {
            form = form.withAccent(nearby);
        }
        try {
            boolean changed = change(new StaffId(who.getName()), form.look(), now);
            next.addFlashAttribute(
                    "done",
                    changed
                            ? "Kept. Your pages have it when they are loaded next."
                            : "Nothing was different.");
        } catch (IllegalArgumentException | SettingRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage() + " Nothing was changed.");
            next.addFlashAttribute("form", form);
        }
        return "redirect:/office/look";
    }

    private boolean change(StaffId who, Look wanted, Look now) {
        Map<String, String> then = LookForm.settings(wanted);
        Map<String, String> before = LookForm.settings(now);
        var names = new TreeSet<>(then.keySet());
        names.addAll(before.keySet());
        names.removeIf(name -> settings.isGiven(name));
        names.removeIf(name -> same(then.get(name), before.get(name)));
        for (String name : names) {
            String value = then.get(name);
            if (value == null) {
                settings.reset(who, name);
            } else {
                settings.set(who, name, value);
            }
        }
        return !names.isEmpty();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    /// Back to the shipped look. It is then the one that was chosen, so that the first hour asks
    /// for none.
    @PostMapping(params = "shipped")
    String shipped(Principal who, RedirectAttributes next) {
        var by = new StaffId(who.getName());
        for (String name : LookForm.settings(looks.now()).keySet()) {
            if (settings.isSet(name) && !name.equals(LookForm.ACCENT)) {
                settings.reset(by, name);
            }
        }
        if (!settings.isGiven(LookForm.ACCENT)
                && !(settings.isSet(LookForm.ACCENT) && looks.now().accent().isEmpty())) {
            settings.set(by, LookForm.ACCENT, "");
        }
        next.addFlashAttribute("done", "The chat looks as it was shipped.");
        return "redirect:/office/look";
    }
}
