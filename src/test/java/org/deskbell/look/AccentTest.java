package org.deskbell.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class AccentTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    named,  chosen,  words on it, in the dark, words on that
                    forest, #1f5c4d, #ffffff,     #3e7366,     #ffffff
                    navy,   #00205b, #ffffff,     #576c93,     #ffffff
                    claret, #7a1f3d, #ffffff,     #9a556c,     #ffffff
                    black,  #000000, #ffffff,     #6b6b6b,     #ffffff
                    sky,    #0099cc, #000000,     #0099cc,     #000000
                    orange, #e06c00, #000000,     #e06c00,     #000000
                    """)
    void aColourKeepsItsPlaceInTheLightAndIsAsMuchLighterInTheDarkAsItMustBe(
            String named, String chosen, String on, String dark, String onDark) {
        Accent accent = Accent.of(chosen);
        assertThat(accent.light().fill()).as(named).isEqualTo(chosen);
        assertThat(accent.light().on()).isEqualTo(on);
        assertThat(accent.dark().fill()).isEqualTo(dark);
        assertThat(accent.dark().on()).isEqualTo(onDark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffee00", "#ffffff", "#ffd100", "#f0c0d0", "#ff8800"})
    void whatHardlyStandsOutIsRefusedWithOneNearItThatDoes(String pale) {
        assertThatExceptionOfType(ColourRefused.class)
                .isThrownBy(() -> Accent.of(pale))
                .withMessageContaining("where 3 to 1 is needed")
                .satisfies(no -> assertThat(no.getMessage()).contains(no.nearby()))
                .satisfies(
                        no ->
                                assertThat(Accent.of(no.nearby()).light().onSurface())
                                        .isGreaterThan(3));
    }

    /// White is too pale on it once the pointer makes it brighter, and black too dark before.
    @Test
    void onAColourBetweenLightAndDarkNothingCanBeWritten() {
        assertThatExceptionOfType(ColourRefused.class)
                .isThrownBy(() -> Accent.of("#737373"))
                .withMessageContaining("where 4.5 to 1 is needed")
                .satisfies(no -> assertThat(no.nearby()).isEqualTo("#767676"));
    }

    @Test
    void everyColourThatIsTakenCanBeReadInBothSchemesAndEveryOtherHasOneNearIt() {
        int refused = 0;
        for (int red = 0; red < 256; red += 15) {
            for (int green = 0; green < 256; green += 15) {
                for (int blue = 0; blue < 256; blue += 15) {
                    String chosen = new Colour(red, green, blue).toString();
                    Accent accent;
                    try {
                        accent = Accent.of(chosen);
                    } catch (ColourRefused no) {
                        refused++;
                        accent = Accent.of(no.nearby());
                    }
                    for (var shade : List.of(accent.light(), accent.dark())) {
                        assertThat(shade.onFill()).as(chosen).isGreaterThanOrEqualTo(4.5);
                        assertThat(shade.ofText()).as(chosen).isGreaterThanOrEqualTo(4.5);
                        assertThat(shade.onSurface()).as(chosen).isGreaterThanOrEqualTo(3);
                    }
                }
            }
        }
        assertThat(refused).isBetween(1_000, 4_000);
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21, within(1e-9));
        assertThat(Colour.of("#777777").contrast(Colour.WHITE)).isEqualTo(4.48, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "7a1f3d", "#7a1f3d;", "#7a1f3d}body{", " ", "#gggggg"})
    void whatIsNoColourIsToldHowToWriteOne(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Accent.of(text))
                .withMessageContaining("such as #7a1f3d");
    }

    @Test
    void theShippedColoursAreThoseOfTheStyleSheetsAndCanBeReadToo() throws IOException {
        for (String sheet : List.of("base.css", "deskbell.css")) {
            assertThat(Files.readString(Path.of("widget", "src", sheet)))
                    .contains("light-dark(#1f5c4d, #2d7866)")
                    .contains("--accent-text: light-dark(#1f5c4d, #7cc7b2)");
        }
        assertThat(Accent.SHIPPED.light().fill()).isEqualTo("#1f5c4d");
        assertThat(Accent.SHIPPED.dark().fill()).isEqualTo("#2d7866");
        assertThat(Accent.SHIPPED.dark().text()).isEqualTo("#7cc7b2");
        for (var shade : List.of(Accent.SHIPPED.light(), Accent.SHIPPED.dark())) {
            assertThat(shade.on()).isEqualTo("#ffffff"); // also under the pointer
            assertThat(shade.onFill()).isGreaterThanOrEqualTo(4.5);
            assertThat(shade.ofText()).isGreaterThanOrEqualTo(4.5);
        }
    }
}
