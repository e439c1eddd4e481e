package org.deskbell.answers;

import org.deskbell.answers.FaqLists.Translation;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/// What search engines are told: which pages there are, and which are none of theirs.
@RestController
class SiteMap {
    private final Answers answers;
    private final FaqLists lists;

    SiteMap(Answers answers, FaqLists lists) {
        this.answers = answers;
        this.lists = lists;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return page(
                MediaType.TEXT_PLAIN,
                """
                User-agent: *
                Disallow: /api/
                Disallow: /ask
                Disallow: /continue
                Disallow: /desk
                Disallow: /office
                Disallow: /sign-in
                Disallow: /*?q=

                Sitemap: %s
                """
                        .formatted(SitePage.absolute("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> map() {
        List<Translation> homes = lists.translations();
        String pages =
                answers.content().languages().stream()
                        .map(tag -> SitePage.home(tag, answers.content().library()))
                        .map(home -> entry(home, "", homes))
                        .collect(Collectors.joining());
        String faqs =
                answers.content().languages().stream()
                        .flatMap(language -> answers.faqs(language).stream())
                        .map(faq -> entry(faq.url(), changed(faq), lists.translations(faq)))
                        .collect(Collectors.joining());
        return page(
                MediaType.APPLICATION_XML,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """
                        + pages
                        + faqs
                        + "</urlset>\n");
    }

    private static String entry(String url, String changed, List<Translation> translations) {
        return "<url><loc>"
                + address(url)
                + "</loc>"
                + changed
                + translations.stream()
                        .map(
                                other ->
                                        "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                                                .formatted(other.language(), address(other.url())))
                        .collect(Collectors.joining())
                + "</url>\n";
    }

    private static String changed(Faq faq) {
        Instant when = faq.reviewed();
        return when == null
                ? ""
                : "<lastmod>" + when.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>";
    }

    private static String address(String url) {
        return HtmlUtils.htmlEscape(SitePage.absolute(url));
    }

    private static ResponseEntity<String> page(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(text);
    }
}
