package org.deskbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void whatAProgramQuotesIsCut() {
        assertThat(
                        Quoted.without(
                                """
                                Thank you, that helped.

                                On Tue, 3 Nov 2026 at 10:02, Alder Library
                                <desk@library.example> wrote:
                                > You can renew twice.
                                >
                                > Ruth
                                """))
                .isEqualTo("Thank you, that helped.");
        assertThat(Quoted.without("Danke\n\nAm 3.11.2026 um 10:02 schrieb Bibliothek:\n> Text"))
                .isEqualTo("Danke");
        assertThat(Quoted.without("Merci\nLe 3 nov. 2026, la bibliothèque a écrit :\n> Texte"))
                .isEqualTo("Merci");
        assertThat(Quoted.without("Ok\n-----Original Message-----\nFrom: x")).isEqualTo("Ok");
        assertThat(Quoted.without("Ok\nFrom: desk\nSent: Tuesday\nTo: me")).isEqualTo("Ok");
    }

    @Test
    void inDoubtNothingIsCut() {
        for (String own :
                new String[] {
                    "On Monday my friend wrote: come to the library.\nIs it open?",
                    "> is this the line you mean?",
                    "From: Dublin\nI would like a book sent.",
                    "You asked:\n> which edition?\nThe second one.",
                    ""
                }) {
            assertThat(Quoted.without(own)).isEqualTo(own);
        }
    }

    @Test
    void answersBetweenTheLinesStay() {
        assertThat(
                        Quoted.without(
                                """
                                > Which edition?
                                The second.
                                > Which branch?
                                Main.
                                > Ruth\
                                """))
                .endsWith("Main.")
                .contains("Which edition?");
    }
}
