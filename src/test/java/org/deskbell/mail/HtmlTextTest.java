package org.deskbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void linesListsAndCharactersAreThoseOfThePage() {
        assertThat(
                        HtmlText.of(
                                """
                                <html><head><title>no</title><style>p { x: "</p>" }</style></head>
                                <body><!-- no --><p>Dear   library,</p><div>two<br/>lines&nbsp;&amp; more</div>
                                <ul><li>one</li><li>two</li></ul><script>no()</script></body></html>
                                """))
                .isEqualTo("Dear library,\n\ntwo\nlines & more\n\n- one\n- two");
    }

    @Test
    void whatIsBrokenIsReadAsFarAsItGoes() {
        assertThat(HtmlText.of("a < b")).isEqualTo("a");
        assertThat(HtmlText.of("a <!-- b")).isEqualTo("a");
        assertThat(HtmlText.of("<style>a")).isEmpty();
        assertThat(HtmlText.of("a<p")).isEqualTo("a");
        assertThat(HtmlText.of("&#0;&bogus;")).contains("&bogus;");
    }
}
