package org.deskbell.answers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.kernel.SystemWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The public pages of questions and answers, in every language that they are in. They work without
/// JavaScript and set no cookie.
@Controller
class FaqSite {
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_FOUND = 8;

    /// Hits further behind the best than this are about something else.
    private static final double FAR_BEHIND = 0.15;

    /// A best hit without a word in common and further away than this is a guess.
    private static final double A_GUESS = 0.65;

    private final Answers answers;
    private final FaqLists lists;
    private final MissedSearches missed;

    FaqSite(Answers answers, FaqLists lists, MissedSearches missed) {
        this.answers = answers;
        this.lists = lists;
        this.missed = missed;
    }

    /// @param html the short answer
    record Found(Faq faq, String html) {}

    @GetMapping("/faq")
    String list(
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return list(home(), q, model, request, response);
    }

    /// An answer, or the list in another language.
    @GetMapping("/faq/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Faq> faq = answers.faq(id);
        return faq.isEmpty() && isSpoken(id)
                ? list(id, q, model, request, response)
                : one(faq, home(), model, response);
    }

    /// A translation; in the library's own language the answer has the shorter address.
    @GetMapping("/faq/{language}/{id}")
    String one(
            @PathVariable String language,
            @PathVariable String id,
            Model model,
            HttpServletResponse response) {
        return one(
                answers.faq(id, language).filter(Faq::translation),
                isSpoken(language) ? language : home(),
                model,
                response);
    }

    private String list(
            String language,
            String q,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        mayBeAskedForAgain(response);
        var page = new SitePage(answers.content().library(), language);
        page.furnish(model);
        String search = q.strip();
        if (!search.isEmpty()) {
            String shortened = search.substring(0, Math.min(search.length(), LONGEST_SEARCH));
            List<Found> found = found(shortened, language);
            if (found.isEmpty()) {
                missed.keep(shortened, language, request.getRemoteAddr());
            }
            model.addAttribute("search", shortened);
            model.addAttribute("found", found);
            return "answers/found";
        }
        model.addAttribute("translations", lists.translations());
        model.addAttribute("topics", lists.topics(language, page.words()));
        model.addAttribute("often", lists.oftenAsked(language));
        model.addAttribute("lately", lists.lately(language));
        model.addAttribute("untranslated", !lists.isIn(language));
        return "answers/faqs";
    }

    private String one(
            Optional<Faq> found, String language, Model model, HttpServletResponse response) {
        mayBeAskedForAgain(response);
        var page = new SitePage(answers.content().library(), language);
        page.furnish(model);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "answers/no-such-faq";
        }
        Faq faq = found.get();
        LocalDate until = faq.validUntil();
        model.addAttribute("faq", faq);
        model.addAttribute("canonical", SitePage.absolute(faq.url()));
        model.addAttribute("translations", lists.translations(faq));
        model.addAttribute("summary", FaqMarkdown.plain(faq.shortAnswer()));
        model.addAttribute("html", FaqMarkdown.page(faq.markdown()));
        model.addAttribute("data", FaqData.of(faq));
        model.addAttribute("related", related(faq));
        model.addAttribute("reviewBy", page.words().day(faq.reviewBy()));
        model.addAttribute("validUntil", until == null ? null : page.words().day(until));
        return "answers/faq";
    }

    private List<Found> found(String search, String language) {
        List<Hit> hits =
                answers.findByMeaning(search, lists.isIn(language) ? language : home(), MOST_FOUND);
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

    private String home() {
        return answers.content().library().language();
    }

    private boolean isSpoken(String language) {
        return SystemWords.LANGUAGES.contains(language) || lists.isIn(language);
    }

    /// Kept by the browser, and asked for again by its tag each time: an edit is seen at once.
    private static void mayBeAskedForAgain(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
