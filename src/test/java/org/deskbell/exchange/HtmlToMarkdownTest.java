package org.deskbell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.FaqMarkdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlToMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    <p>One</p><p>Two</p>                                       | One¶¶Two
                    Loose <b>words</b> <div>and a block</div> more             | Loose **words**¶¶and a block¶¶more
                    <p>Call <a href="tel:555">us</a> or <a href="https://x.org/a">look</a>.</p> | Call [us](tel:555) or [look](https://x.org/a).
                    <ul><li>One</li><li>Two <ul><li>deep</li></ul></li></ul>   | - One¶- Two¶  - deep
                    <ol><li><p>One</p></li><li>Two</li></ol>                   | 1. One¶2. Two
                    <h2>When?</h2><p>Now.</p>                                  | **When**?¶¶Now.
                    <p><strong>Note: </strong>bring it</p>                     | **Note**: bring it
                    <p>a<br>b</p>                                              | a\\¶b
                    <table><tr><th>Item</th><th>Days</th></tr><tr><td>Book</td><td>28</td></tr></table> | - Book: Days 28
                    <p>See <img src="https://x.org/map.png" alt="the map"></p> | See [the map](https://x.org/map.png)
                    <script>alert(1)</script><style>p{}</style><p>Safe</p>     | Safe
                    <a href="javascript:alert(1)">press</a>                    | press
                    <a href="/faq/2">inside</a>                                | inside
                    <a href="http://x.org">old</a>                             | [old](https://x.org)
                    <p>5 * 3 &lt; 20 _now_ &amp;amp; 1. x</p>                  | 5 \\* 3 \\< 20 \\_now\\_ \\&amp; 1. x
                    <p>1. no list</p>                                          | 1\\. no list
                    <p># no heading</p>                                        | \\# no heading
                    <blockquote>Said</blockquote><hr><pre>a\tb</pre>           | Said¶¶a\tb
                    <p>{{hours today}}</p>                                     | \\{\\{hours today\\}\\}
                    """)
    void whatAChatCanShow(String html, String markdown) {
        assertThat(HtmlToMarkdown.of(html, "").markdown()).isEqualTo(markdown.replace('¶', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>**stars** and `ticks` and [brackets](x) and <b>bold:</b>then</p>",
                "<p>- a dash</p><p>+ a plus</p><p>12) a number</p><p>&gt; a quote</p><p>~~~ a"
                        + " fence</p>",
                "<p>&amp;lt; an entity &amp;#42; and \\ a slash</p>",
                "<p>=====</p><p>a | b</p><p>---|---</p>",
                "<p>a<i> spaced </i>b<b></b>c</p>"
            })
    void theWordsAreWhatSomebodyReadsInTheHtml(String html) {
        String markdown = HtmlToMarkdown.of(html, "").markdown();

        assertThat(FaqMarkdown.plain(markdown).replaceAll("\\s+", " "))
                .isEqualTo(org.jsoup.Jsoup.parse(html).text().replaceAll("\\s+", " "));
    }

    @Test
    void whatIsNotAsItWasIsTold() {
        var converted =
                HtmlToMarkdown.of(
                        "<table><tr><td>a</td></tr></table><a href='/x'>y</a><a"
                                + " href='http://z.org'>z</a>",
                        "");

        assertThat(converted.notes())
                .anyMatch(note -> note.contains("table"))
                .anyMatch(note -> note.contains("/x"))
                .anyMatch(note -> note.contains("http://z.org"));
        assertThat(HtmlToMarkdown.of("<a href='/x'>y</a>", "https://lib.org/faq").markdown())
                .isEqualTo("[y](https://lib.org/x)");
    }

    @Test
    void aPageThatNestsWithoutEndIsReadAsWords() {
        String deep =
                "<div>".repeat(5_000) + "<ul><li>".repeat(500) + "deep" + "</li></ul>".repeat(500);

        assertThat(HtmlToMarkdown.of(deep, "").markdown()).contains("deep");
    }

    @Test
    void plainTextKeepsItsParagraphsAndLists() {
        assertThat(MarkdownText.of("One *star*\nnext line\n\n• first\n• second\n\n1) a\n2) b"))
                .isEqualTo("One \\*star\\*\\\nnext line\n\n- first\n- second\n\n1. a\n2. b");
    }
}
