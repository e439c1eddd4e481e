package org.deskbell.look;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A library's colour as it is used in the light and in the dark. One that could not be read
/// anywhere it has to be is no accent.
public record Accent(Shade light, Shade dark) {
    /// WCAG 2.2 AA: 1.4.3 for words, 1.4.11 for what can be pressed.
    private static final double WORDS = 4.5, BUTTON = 3;

    /// A little more than [#WORDS] against the surface itself, because words in the colour also
    /// stand on tints of it.
    private static final double WORDS_ON_TINTS = 5.2;

    private static final int STEPS = 50;

    /// What the widget and the public pages stand on: `--surface` of their style sheets.
    private static final Colour LIGHT = Colour.WHITE;

    private static final Colour DARK = Colour.of("#1b1e20");

    /// The shipped colour, which has a dark twin that was chosen by eye.
    static final Accent SHIPPED =
            new Accent(
                    shade(Colour.of("#1f5c4d"), Colour.of("#1f5c4d"), LIGHT),
                    shade(Colour.of("#2d7866"), Colour.of("#7cc7b2"), DARK));

    /// The colour in one scheme. All are written `#rrggbb`.
    ///
    /// @param surface    that it stands on
    /// @param fill       of buttons
    /// @param on         what is written on them, white or black
    /// @param text       of words in the colour
    /// @param onFill     contrast of what is written on buttons
    /// @param onSurface  contrast of buttons with what they stand on
    /// @param ofText     contrast of words in the colour
    public record Shade(
            String surface,
            String fill,
            String on,
            String text,
            double onFill,
            double onSurface,
            double ofText) {}

    /// @param text `#rrggbb`
    /// @throws ColourRefused when it cannot be read well enough, with one near it that can
    /// @throws IllegalArgumentException when it is no colour
    public static Accent of(String text) {
        Colour chosen = Colour.of(text);
        if (!fits(chosen, LIGHT)) {
            throw new ColourRefused(reason(chosen), near(chosen));
        }
        return new Accent(inScheme(chosen, LIGHT), inScheme(twin(chosen), DARK));
    }

    private static boolean fits(Colour fill, Colour surface) {
        return fill.contrast(surface) >= BUTTON && worst(fill, on(fill)) >= WORDS;
    }

    /// At rest or under the pointer.
    private static double worst(Colour fill, Colour words) {
        return Math.min(fill.contrast(words), fill.underThePointer().contrast(words));
    }

    private static Colour on(Colour fill) {
        return worst(fill, Colour.WHITE) >= WORDS ? Colour.WHITE : Colour.BLACK;
    }

    /// The nearest that will do, darker rather than lighter.
    private static Colour near(Colour chosen) {
        return shares().flatMap(
                        share ->
                                Stream.of(
                                        chosen.towards(Colour.BLACK, share),
                                        chosen.towards(Colour.WHITE, share)))
                .filter(colour -> fits(colour, LIGHT))
                .findFirst()
                .orElse(Colour.BLACK);
    }

    /// The same colour, or as much lighter as it takes to stand out in the dark.
    private static Colour twin(Colour chosen) {
        return shares().map(share -> chosen.towards(Colour.WHITE, share))
                .filter(colour -> fits(colour, DARK))
                .findFirst()
                .orElse(Colour.WHITE);
    }

    private static Shade inScheme(Colour fill, Colour surface) {
        Colour end = surface.equals(LIGHT) ? Colour.BLACK : Colour.WHITE;
        Colour words =
                shares().map(share -> fill.towards(end, share))
                        .filter(colour -> colour.contrast(surface) >= WORDS_ON_TINTS)
                        .findFirst()
                        .orElse(end);
        return shade(fill, words, surface);
    }

    private static Shade shade(Colour fill, Colour words, Colour surface) {
        Colour on = on(fill);
        return new Shade(
                surface.toString(),
                fill.toString(),
                on.toString(),
                words.toString(),
                fill.contrast(on),
                fill.contrast(surface),
                words.contrast(surface));
    }

    private static Stream<Double> shares() {
        return IntStream.rangeClosed(0, STEPS).mapToObj(step -> step / (double) STEPS);
    }

    private static String reason(Colour chosen) {
        return chosen.contrast(LIGHT) < BUTTON
                ? "In %s a button hardly stands out from the white of the chat: %.1f to 1, where 3 to 1 is needed."
                        .formatted(chosen, floor(chosen.contrast(LIGHT)))
                : "On %s neither white nor black words can be read well enough when the pointer is on them: %.1f to 1, where 4.5 to 1 is needed."
                        .formatted(chosen, floor(best(chosen)));
    }

    private static double best(Colour fill) {
        return Math.max(worst(fill, Colour.WHITE), worst(fill, Colour.BLACK));
    }

    /// 2.97 is not told as 3.
    private static double floor(double contrast) {
        return Math.floor(contrast * 10) / 10;
    }
}
