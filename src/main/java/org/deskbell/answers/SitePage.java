package org.deskbell.answers;

import org.deskbell.kernel.SystemWords;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What the library's public pages have in common: whose they are, in which language, and where.
///
/// @param language of what the page shows; its furniture is in English where there are no words
record SitePage(Library library, String language) {
    private static final String WORDS = "org/deskbell/answers/site";

    SystemWords words() {
        return SystemWords.of(WORDS, language);
    }

    void furnish(Model model) {
        model.addAttribute("library", library);
        model.addAttribute("words", words());
        model.addAttribute("home", home(language, library));
        model.addAttribute("canonical", absolute(home(language, library)));
        model.addAttribute("site", absolute(""));
        model.addAttribute("spoken", language);
    }

    /// Where the list in a language is, from the server's root.
    static String home(String language, Library library) {
        return language.equals(library.language()) ? "/faq" : "/faq/" + language;
    }

    /// The whole address of a path, by the name under which the server was asked.
    static String absolute(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
    }
}
