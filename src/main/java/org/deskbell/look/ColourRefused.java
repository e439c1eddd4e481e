package org.deskbell.look;

/// A colour that could not be read well enough. The message is for the person who chose it.
public final class ColourRefused extends IllegalArgumentException {
    private final String nearby;

    ColourRefused(String reason, Colour nearby) {
        super(reason + " " + nearby + " is the nearest that would do.");
        this.nearby = nearby.toString();
    }

    /// The nearest that would do.
    public String nearby() {
        return nearby;
    }
}
