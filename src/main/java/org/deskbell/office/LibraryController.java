package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Library;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.Wording;
import org.deskbell.yaml.YamlText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who the library is, and what is said in an emergency, for administrators: `library.yml` in a
/// form.
@Controller
@RequestMapping("/office/library")
class LibraryController {
    static final String PATH = "library.yml";

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "zh", "ar");
    private static final List<Field> FIELDS =
            List.of(
                    new Field("name", "Name", "text", true, "As patrons know it."),
                    new Field(
                            "short-name",
                            "Short name",
                            "text",
                            false,
                            "Where there is little room."),
                    new Field("web", "Web site", "url", false, ""),
                    new Field("catalogue", "Catalogue", "url", false, ""),
                    new Field("account", "Patrons' accounts", "url", false, ""),
                    new Field("e-mail", "E-mail", "email", false, ""),
                    new Field("phone", "Phone", "tel", false, ""),
                    new Field("address", "Address", "text", false, ""));

    private final FormDocument document;
    private final Answers answers;

    LibraryController(FormDocument document, Answers answers) {
        this.document = document;
        this.answers = answers;
    }

    /// @param key in `library.yml`, and of the form
    record Field(String key, String label, String type, boolean required, String help) {}

    @GetMapping
    String page(Model model) {
        StoredDocument stored = document.stored(PATH);
        Library library = answers.content().library();
        model.addAttribute("fields", FIELDS);
        model.addAttribute("values", values(library));
        model.asMap().putIfAbsent("typed", Map.of());
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("assistant", texts(library.assistant(), library.language()));
        model.addAttribute("emergency", texts(library.emergency(), library.language()));
        model.addAttribute("home", library.language());
        model.addAttribute("version", stored.latest().number());
        model.addAttribute("draft", FormDocument.hasDraft(stored));
        return "office/library";
    }

    /// What `library.yml` says of it, in the order of the form.
    static Map<String, String> values(Library library) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", library.name());
        values.put("short-name", library.shortName());
        values.put("web", library.web());
        values.put("catalogue", library.catalogue());
        values.put("account", library.account());
        values.put("e-mail", library.email());
        values.put("phone", library.phone());
        values.put("address", library.address());
        return values;
    }

    private static Map<String, String> texts(Wording wording, String home) {
        var texts = new LinkedHashMap<>(wording.translations());
        texts.put(home, wording.own());
        return texts;
    }

    @PostMapping
    String save(
            Principal who,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        if (!document.change(
                PATH,
                version,
                "Library details",
                "Kept. Patrons are told so from now on.",
                who,
                next,
                text -> changed(text, typed))) {
            next.addFlashAttribute("typed", typed);
        }
        return "redirect:/office/library";
    }

    @PostMapping(params = "undo")
    String undo(Principal who, @RequestParam int undo, RedirectAttributes next) {
        document.undo(PATH, undo, who, next);
        return "redirect:/office/library";
    }

    private YamlText changed(YamlText text, Map<String, String> typed) {
        YamlText changed = text;
        Map<String, String> was = values(answers.content().library());
        for (Field field : FIELDS) {
            String value = typed.getOrDefault(field.key(), "").strip();
            if (field.required() && value.isEmpty()) {
                throw new FormDocument.Refused("Give the library's name.");
            }
            if (!value.equals(was.get(field.key()))) {
                changed =
                        changed.with(
                                List.of(field.key()),
                                value.isEmpty() ? "" : YamlText.quoted(value));
            }
        }
        changed = wording(changed, "assistant", answers.content().library().assistant(), typed);
        return wording(changed, "emergency", answers.content().library().emergency(), typed);
    }

    private YamlText wording(YamlText text, String key, Wording was, Map<String, String> typed) {
        var texts = new LinkedHashMap<String, String>();
        for (String language : LANGUAGES) {
            String value = typed.getOrDefault(key + "-" + language, "").strip();
            if (!value.isEmpty()) {
                texts.put(language, value.replace("\r\n", "\n"));
            }
        }
        boolean same = texts.equals(texts(was, answers.content().library().language()));
        return same ? text : text.with(List.of(key), texts);
    }
}
