package org.deskbell.answers;

import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.kernel.Department;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The public pages of questions and answers. They work without JavaScript.
@Controller
class FaqSite {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_FOUND = 8;

    /// Hits further behind the best than this are about something else.
    private static final double FAR_BEHIND = 0.15;

    /// A best hit without a word in common and further away than this is a guess.
    private static final double A_GUESS = 0.65;

    private final Answers answers;

    FaqSite(Answers answers) {
        this.answers = answers;
    }

    /// A part of the list: what one department answers.
    record Topic(String id, String name, List<Faq> faqs) {}

    /// @param html the short answer
    record Found(Faq faq, String html) {}

    /// @param name what its speakers call the language
    record Translation(String language, String name, String url) {
        static Translation of(Faq faq) {
            Locale locale = Locale.forLanguageTag(faq.language());
            String name = locale.getDisplayLanguage(locale);
            return new Translation(
                    faq.language(),
                    name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                    faq.url());
        }
    }

    @ModelAttribute("library")
    Library library() {
        return answers.content().library();
    }

    @GetMapping("/faq")
    String list(
            @RequestParam(defaultValue = "") String q, Model model, HttpServletResponse response) {
        mayBeAskedForAgain(response);
        String search = q.strip();
        if (search.isEmpty()) {
            model.addAttribute("topics", topics());
            return "answers/faqs";
        }
        String shortened = search.substring(0, Math.min(search.length(), LONGEST_SEARCH));
        model.addAttribute("search", shortened);
        model.addAttribute("found", found(shortened));
        return "answers/found";
    }

    @GetMapping("/faq/{id}")
    String one(@PathVariable String id, Model model, HttpServletResponse response) {
        return one(answers.faq(id), model, response);
    }

    /// A translation; in the library's own language the answer has the shorter address.
    @GetMapping("/faq/{language}/{id}")
    String one(
            @PathVariable String language,
            @PathVariable String id,
            Model model,
            HttpServletResponse response) {
        return one(answers.faq(id, language).filter(Faq::translation), model, response);
    }

    private String one(Optional<Faq> faq, Model model, HttpServletResponse response) {
        mayBeAskedForAgain(response);
        if (faq.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "answers/no-such-faq";
        }
        model.addAttribute("faq", faq.get());
        model.addAttribute("translations", translations(faq.get()));
        model.addAttribute("summary", FaqMarkdown.plain(faq.get().shortAnswer()));
        model.addAttribute("html", FaqMarkdown.html(faq.get().markdown()));
        model.addAttribute("topic", name(faq.get().department()));
        model.addAttribute("related", related(faq.get()));
        model.addAttribute("reviewBy", inWords(faq.get().reviewBy()));
        LocalDate until = faq.get().validUntil();
        model.addAttribute("validUntil", until == null ? null : inWords(until));
        return "answers/faq";
    }

    private List<Topic> topics() {
        List<Faq> faqs = answers.faqs();
        return Arrays.stream(Department.values())
                .map(department -> topic(department, faqs))
                .filter(topic -> !topic.faqs().isEmpty())
                .toList();
    }

    private static Topic topic(Department department, List<Faq> faqs) {
        return new Topic(
                department.key(),
                name(department),
                faqs.stream()
                        .filter(faq -> faq.department() == department)
                        .sorted(Comparator.comparing(Faq::title, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    /// What patrons call what a department answers.
    private static String name(Department department) {
        return switch (department) {
            case CIRCULATION -> "Cards, borrowing and returning";
            case REFERENCE -> "Finding things and research";
            case TECHNOLOGY -> "Online, computers and printing";
            case SPECIAL_COLLECTIONS -> "Archives and local history";
            case YOUTH_SERVICES -> "Children, teens and events";
            case ADMINISTRATION -> "Visiting, rooms and services";
        };
    }

    private List<Found> found(String search) {
        List<Hit> hits = answers.find(search, MOST_FOUND);
        if (hits.isEmpty() || isGuess(hits.getFirst())) {
            return List.of();
        }
        double best = hits.getFirst().score();
        return hits.stream()
                .filter(hit -> hit.score() > best - FAR_BEHIND)
                .map(hit -> new Found(hit.faq(), FaqMarkdown.html(hit.faq().shortAnswer())))
                .toList();
    }

    private static boolean isGuess(Hit hit) {
        return hit.lexical() == 0 && hit.cosine() < A_GUESS;
    }

    private List<Faq> related(Faq faq) {
        return faq.related().stream()
                .flatMap(id -> answers.nearest(id, faq.language()).stream())
                .toList();
    }

    /// The same answer in each language there is, when there are several.
    private List<Translation> translations(Faq faq) {
        List<Faq> all = answers.translations(faq.id());
        return all.size() < 2 ? List.of() : all.stream().map(Translation::of).toList();
    }

    private static String inWords(LocalDate day) {
        return DATE.format(day);
    }

    /// Kept by the browser, and asked for again by its tag each time: an edit is seen at once.
    private static void mayBeAskedForAgain(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
