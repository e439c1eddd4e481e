package org.deskbell.look;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// A colour of a screen, each channel from 0 to 255. Contrast is that of WCAG 2.2, as in the
/// widget's `theme.js`.
record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    /// How much brighter a button is under the pointer, in the widget's style sheet.
    private static final double HOVERED = 1.08;

    /// @param text `#rrggbb`
    static Colour of(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "A colour is written as # and six digits from 0 to 9 and a to f, such as"
                            + " #7a1f3d.");
        }
        int all = Integer.parseInt(text.substring(1), 16);
        return new Colour(all >> 16, all >> 8 & 0xff, all & 0xff);
    }

    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// @param share of the other colour, from 0 to 1
    Colour towards(Colour end, double share) {
        return new Colour(
                between(red, end.red, share),
                between(green, end.green, share),
                between(blue, end.blue, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    Colour underThePointer() {
        return each(channel -> Math.min(255, channel * HOVERED));
    }

    private Colour each(DoubleUnaryOperator change) {
        return new Colour(
                (int) Math.round(change.applyAsDouble(red)),
                (int) Math.round(change.applyAsDouble(green)),
                (int) Math.round(change.applyAsDouble(blue)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
