package org.deskbell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Questions and answers as other systems show and give them.
class PagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details><summary>How late?</summary><p>Until"
                        + " 8.</p></details><details><summary>Who?</summary>We.</details>",
                "<dl><dt>How late?</dt><dd><p>Until 8.</p></dd><dt>Who?</dt><dd>We.</dd></dl>",
                "<h2>FAQ</h2><h3>How late?</h3><p>Until"
                        + " 8.</p><h3>Who?</h3><p>We.</p><h2>Contact</h2><p>No.</p>",
                "<p><b>How late?</b></p><p>Until 8.</p><p><strong>Who?</strong></p><p>We.</p>",
                "<button aria-controls=a>How late?</button><div id=a><p>Until 8.</p></div><button"
                        + " aria-controls=b>Who?</button><div id=b>We.</div>",
                "<div itemscope itemtype='https://schema.org/Question'><h3 itemprop=name>How"
                    + " late?</h3><div itemprop=acceptedAnswer itemscope"
                    + " itemtype='https://schema.org/Answer'><div itemprop=text><p>Until"
                    + " 8.</p></div></div></div><div itemscope"
                    + " itemtype='https://schema.org/Question'><h3 itemprop=name>Who?</h3><div"
                    + " itemprop=acceptedAnswer itemscope itemtype='https://schema.org/Answer'><div"
                    + " itemprop=text>We.</div></div></div>"
            })
    void thePairsOfAPageAreFound(String body) {
        List<Entry> found =
                WebPage.entries(WebPage.parse("<html><nav>Menu</nav>" + body + "</html>"));

        assertThat(found).hasSize(2).allMatch(Entry.Faq.class::isInstance);
        var first = (Entry.Faq) found.getFirst();
        assertThat(first.field(Field.QUESTION)).isEqualTo("How late?");
        assertThat(HtmlToMarkdown.of(first.field(Field.ANSWER), "").markdown())
                .isEqualTo("Until 8.");
    }

    @Test
    void aPageWithoutQuestionsIsRefused() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(
                        () -> WebPage.entries(WebPage.parse("<h2>News</h2><p>We are open.</p>")))
                .withMessageContaining("No questions");
    }

    @Test
    void dataForSearchEnginesIsReadAlsoWithinAPage() {
        String page =
                """
                <html><head><link rel="canonical" href="https://lib.example.org/faq/">
                <script type="application/ld+json">{broken</script>
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "FAQPage", "mainEntity": [
                  {"@type": "Question", "name": "How late?", "acceptedAnswer": {"@type": "Answer", "text": "<p>See <a href='hours'>hours</a>.</p>"}},
                  {"@type": ["Question"], "name": "No answer"}]}]}</script></head></html>
                """;

        List<Entry> found = WebPage.marked(WebPage.parse(page));

        assertThat(found).hasSize(2);
        var first = (Entry.Faq) found.getFirst();
        assertThat(HtmlToMarkdown.of(first.field(Field.ANSWER), first.base()).markdown())
                .isEqualTo("See [hours](https://lib.example.org/faq/hours).");
    }

    @Test
    void whatTheApiOfLibAnswersGivesIsRead() {
        String json =
                """
                {"data": {"total": 3, "faqs": [
                  {"faqid": 312393, "question": "How do I <em>print</em>?", "answer": "<p>At the desk.</p>", "details": "",
                   "topics": [{"id": 1, "name": "Printing"}], "keywords": ["printer", "copies"], "updated": "2026-01-02 10:00:00",
                   "url": {"public": "https://answers.example.org/faq/312393", "admin": "https://secret"}},
                  {"faqid": "2", "question": "Where?", "answer": "", "details": "<p>Upstairs.</p>", "topics": "Places", "url": ""},
                  "junk"]}}
                """;

        List<Entry> found = LibAnswersJson.entries(Sniffed.json(json));

        var first = (Entry.Faq) found.getFirst();
        assertThat(first.place()).isEqualTo("FAQ 1 (312393)");
        assertThat(first.field(Field.KEYWORDS).lines())
                .containsExactly("printer", "copies", "Printing");
        assertThat(first.base()).isEqualTo("https://answers.example.org/faq/312393");
        assertThat(((Entry.Faq) found.get(1)).field(Field.ANSWER)).isEqualTo("<p>Upstairs.</p>");
        assertThat(found.get(2)).isInstanceOf(Entry.Refused.class);
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> LibAnswersJson.entries(Sniffed.json("{\"a\": [1]}")));
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> Sniffed.json("{\"faqs\": [\n{\"question\""))
                .withMessageContaining("line 2");
    }
}
