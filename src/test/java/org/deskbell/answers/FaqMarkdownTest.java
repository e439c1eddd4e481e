package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class FaqMarkdownTest {
    private static final String ANSWER =
            """
            You can renew most items
            *twice*. Sign in to [My **Account**](https://account.example.org).

            1. Choose **Loans**.
            2. Or:
               - call [555-0101](tel:555-0101);
               - mail [us](mailto:ask@example.org), `QA76`.
            """;

    @Test
    void markdownBecomesBlocks() {
        assertThat(
                        new JsonMapper()
                                .writerFor(new TypeReference<List<Block>>() {})
                                .writeValueAsString(FaqMarkdown.blocks(ANSWER)))
                .isEqualTo(
                        """
                        [{"type":"paragraph","children":[\
                        {"type":"text","text":"You can renew most items "},\
                        {"type":"em","children":[{"type":"text","text":"twice"}]},\
                        {"type":"text","text":". Sign in to "},\
                        {"type":"link","href":"https://account.example.org","children":[\
                        {"type":"text","text":"My "},\
                        {"type":"strong","children":[{"type":"text","text":"Account"}]}]},\
                        {"type":"text","text":"."}]},\
                        {"type":"list","ordered":true,"children":[\
                        {"type":"item","children":[{"type":"paragraph","children":[\
                        {"type":"text","text":"Choose "},\
                        {"type":"strong","children":[{"type":"text","text":"Loans"}]},\
                        {"type":"text","text":"."}]}]},\
                        {"type":"item","children":[\
                        {"type":"paragraph","children":[{"type":"text","text":"Or:"}]},\
                        {"type":"list","ordered":false,"children":[\
                        {"type":"item","children":[{"type":"paragraph","children":[\
                        {"type":"text","text":"call "},\
                        {"type":"link","href":"tel:555-0101","children":[\
                        {"type":"text","text":"555-0101"}]},\
                        {"type":"text","text":";"}]}]},\
                        {"type":"item","children":[{"type":"paragraph","children":[\
                        {"type":"text","text":"mail "},\
                        {"type":"link","href":"mailto:ask@example.org","children":[\
                        {"type":"text","text":"us"}]},\
                        {"type":"text","text":", "},\
                        {"type":"code","text":"QA76"},\
                        {"type":"text","text":"."}]}]}]}]}]}]\
                        """);
    }

    @Test
    void blocksComeBackFromJson() {
        var mapper = new JsonMapper();
        var type = new TypeReference<List<Block>>() {};
        List<Block> blocks = FaqMarkdown.blocks(ANSWER);

        String json = mapper.writerFor(type).writeValueAsString(blocks);

        assertThat(mapper.readValue(json, type)).isEqualTo(blocks);
    }

    @Test
    void plainTextReadsWellWithoutMarkup() {
        assertThat(FaqMarkdown.plain(ANSWER))
                .isEqualTo(
                        """
                        You can renew most items twice. Sign in to My Account (https://account.example.org).

                        1. Choose Loans.
                        2. Or:
                           - call 555-0101;
                           - mail us (ask@example.org), QA76.\
                        """);
    }

    @Test
    void htmlIsMadeFromTheBlocks() {
        assertThat(FaqMarkdown.html(ANSWER))
                .isEqualTo(
                        "<p>You can renew most items <em>twice</em>. Sign in to <a"
                                + " href=\"https://account.example.org\">My"
                                + " <strong>Account</strong></a>.</p><ol><li>Choose"
                                + " <strong>Loans</strong>.</li><li><p>Or:</p><ul><li>call <a"
                                + " href=\"tel:555-0101\">555-0101</a>;</li><li>mail <a"
                                + " href=\"mailto:ask@example.org\">us</a>,"
                                + " <code>QA76</code>.</li></ul></li></ol>");
    }

    @Test
    void anImageIsALinkInChatsAndStandsInPages() {
        String markdown = "See the ![map of *floor* 1](https://example.org/1.png?a=1&b=%22).";

        assertThat(FaqMarkdown.html(markdown))
                .isEqualTo(
                        "<p>See the <a href=\"https://example.org/1.png?a=1&amp;b=%22\">map of"
                                + " floor 1</a>.</p>");
        assertThat(FaqMarkdown.page(markdown))
                .isEqualTo(
                        "<p>See the <img src=\"https://example.org/1.png?a=1&amp;b=%22\" alt=\"map"
                                + " of floor 1\" loading=\"lazy\">.</p>");
        assertThat(FaqMarkdown.html("[![Map](https://e.org/1.png)](https://e.org)"))
                .as("a link holds no link")
                .isEqualTo("<p><a href=\"https://e.org\">Map</a></p>");
    }

    /// What the closed set lacks keeps its words and loses its power.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    MARKDOWN                              | HTML
                    # Hours                               | <p><strong>Hours</strong></p>
                    <script>alert(1)</script>             | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
                    a <b onclick="x">b</b>                | <p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>
                    ![a map](https://example.org/x.png)   | <p><a href="https://example.org/x.png">a map</a></p>
                    ![a map](javascript:alert(1))         | <p>a map</p>
                    [x](javascript:alert(1))              | <p>x</p>
                    [x](JAVASCRIPT:alert(1))              | <p>x</p>
                    [x](data:text/html;base64,PHNjcmlwdD4=) | <p>x</p>
                    [x](http://example.org)               | <p>x</p>
                    [x](/faq/hours)                       | <p>x</p>
                    [x](//example.org)                    | <p>x</p>
                    [x](<https://example.org/a"b>)        | <p>x</p>
                    <javascript:alert(1)>                 | <p>javascript:alert(1)</p>
                    <https://example.org/?a=1&b=2>        | <p><a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a></p>
                    (see https://a.example.org/x_y?z=1).  | <p>(see <a href="https://a.example.org/x_y?z=1">https://a.example.org/x_y?z=1</a>).</p>
                    http://example.org, https://          | <p>http://example.org, https://</p>
                    `https://example.org`                 | <p><code>https://example.org</code></p>
                    [a **https://b.org** c](https://d.org) | <p><a href="https://d.org">a <strong>https://b.org</strong> c</a></p>
                    > quoted                              | <p>quoted</p>
                    3. three                              | <ol><li>three</li></ol>
                    one\\ntwo                              | <p>one two</p>
                    one  \\ntwo                            | <p>one<br>two</p>
                    """)
    void nothingButTheClosedSetReachesAPage(String markdown, String html) {
        assertThat(FaqMarkdown.html(markdown.replace("\\n", "\n"))).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    \\n\\nTwo lines,\\n*one* paragraph.\\n\\nMore. | Two lines,\\n*one* paragraph.
                    Renewals fail when:\\n- it is late           | Renewals fail when:
                    """)
    void theFirstParagraphStandsAlone(String markdown, String first) {
        assertThat(FaqMarkdown.firstParagraph(markdown.replace("\\n", "\n")))
                .isEqualTo(first.replace("\\n", "\n"));
    }

    @Test
    void withoutMarkdownThereIsNothing() {
        assertThat(FaqMarkdown.blocks("")).isEmpty();
        assertThat(FaqMarkdown.firstParagraph("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({">", "*a **b ", "[", "- ", "1. "})
    void nestingWithoutEndIsNoHarm(String opening) {
        assertThat(FaqMarkdown.html(opening.repeat(50_000))).isNotNull();
    }
}
