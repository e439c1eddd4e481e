package org.deskbell.exchange;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The questions and answers of a page. It is tried how pages are made, from what says it most
/// plainly to what only looks like it; the first way that finds any counts.
final class WebPage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_QUESTION = 300;

    private WebPage() {}

    static Document parse(String html) {
        Document page = Jsoup.parse(html);
        Element address =
                page.selectFirst("base[href], link[rel=canonical][href], meta[property=og:url]");
        if (address != null) {
            page.setBaseUri(
                    address.hasAttr("href") ? address.attr("href") : address.attr("content"));
        }
        return page;
    }

    /// What is marked up for search engines within a page.
    static List<Entry> marked(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> json(script.data()).stream())
                .flatMap(json -> FaqPageJson.entries(json, page.baseUri()).stream())
                .toList();
    }

    /// @throws ImportRefused when no questions are found
    static List<Entry> entries(Document page) {
        page.select("script, style, noscript, template").remove();
        return Stream.<Function<Document, List<Entry>>>of(
                        WebPage::microdata,
                        WebPage::details,
                        WebPage::definitions,
                        WebPage::accordions,
                        WebPage::headings)
                .map(way -> way.apply(page))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(
                        () ->
                                new ImportRefused(
                                        "No questions with answers were found on this page. They"
                                            + " are looked for in FAQPage data, in parts that fold,"
                                            + " in lists of terms, and under headings that end with"
                                            + " a question mark."));
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static List<Entry> microdata(Document page) {
        var found = new ArrayList<Entry>();
        for (Element question : page.select("[itemtype$=/Question]")) {
            Element name = question.selectFirst("[itemprop=name]");
            Element answer =
                    question.selectFirst(
                            "[itemtype$=/Answer] [itemprop=text], [itemprop=acceptedAnswer]");
            if (name != null && answer != null) {
                add(found, name.text(), answer.html(), page);
            }
        }
        return found;
    }

    private static List<Entry> details(Document page) {
        var found = new ArrayList<Entry>();
        for (Element details : page.select("details")) {
            Element summary = details.selectFirst("> summary");
            if (summary != null) {
                Element rest = details.clone();
                rest.select("> summary").remove();
                add(found, summary.text(), rest.html(), page);
            }
        }
        return found;
    }

    private static List<Entry> definitions(Document page) {
        var found = new ArrayList<Entry>();
        for (Element term : page.select("dl dt")) {
            var answer = new StringBuilder();
            for (Element next = term.nextElementSibling();
                    next != null && next.normalName().equals("dd");
                    next = next.nextElementSibling()) {
                answer.append("<div>").append(next.html()).append("</div>");
            }
            if (!answer.isEmpty()) {
                add(found, term.text(), answer.toString(), page);
            }
        }
        return found;
    }

    private static List<Entry> accordions(Document page) {
        var found = new ArrayList<Entry>();
        for (Element button :
                page.select(
                        "[aria-controls], [data-toggle=collapse][href^=#], [data-bs-target^=#]")) {
            String id =
                    Stream.of(
                                    button.attr("aria-controls"),
                                    button.attr("href"),
                                    button.attr("data-bs-target"))
                            .filter(value -> !value.isBlank())
                            .findFirst()
                            .orElse("")
                            .replaceFirst("^#", "");
            Element panel = id.isEmpty() ? null : page.getElementById(id);
            if (panel != null
                    && panel.selectFirst("[aria-controls]") == null
                    && button.text().contains("?")) {
                add(found, button.text(), panel.html(), page);
            }
        }
        return found;
    }

    private static List<Entry> headings(Document page) {
        var found = new ArrayList<Entry>();
        for (Element heading :
                page.select(
                        "h2, h3, h4, h5, h6, p:has(> strong:only-child), p:has(> b:only-child)")) {
            boolean bold = heading.normalName().equals("p");
            boolean whole = !bold || heading.text().equals(heading.child(0).text());
            if (!heading.text().strip().endsWith("?") || !whole) {
                continue;
            }
            var answer = new StringBuilder();
            for (Element next = heading.nextElementSibling();
                    next != null && !ends(next, heading);
                    next = next.nextElementSibling()) {
                answer.append(next.outerHtml());
            }
            if (!answer.isEmpty()) {
                add(found, heading.text(), answer.toString(), page);
            }
        }
        return found;
    }

    private static boolean ends(Element next, Element heading) {
        boolean isHeading = next.normalName().matches("h[1-6]");
        boolean isQuestion =
                next.normalName().equals("p")
                        && next.selectFirst("> strong:only-child, > b:only-child") != null
                        && next.text().strip().endsWith("?");
        return isHeading
                        && (heading.normalName().equals("p")
                                || next.normalName().compareTo(heading.normalName()) <= 0
                                || next.text().strip().endsWith("?"))
                || isQuestion;
    }

    private static void add(List<Entry> found, String question, String answer, Document page) {
        String place = "question " + (found.size() + 1);
        found.add(
                question.length() > LONGEST_QUESTION
                        ? new Entry.Refused(
                                place,
                                "This is too long for a question: "
                                        + question.substring(0, 80)
                                        + "...")
                        : new Entry.Faq(
                                place,
                                Map.of(Field.QUESTION, question, Field.ANSWER, answer),
                                Style.HTML,
                                page.baseUri()));
    }
}
