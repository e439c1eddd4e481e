package org.deskbell.look;

/// How round the corners of the chat are; those of its buttons follow.
public enum Corners {
    SQUARE(0),
    SOFT(6),
    ROUND(12);

    private final int pixels;

    Corners(int pixels) {
        this.pixels = pixels;
    }

    String css() {
        return pixels + "px";
    }
}
