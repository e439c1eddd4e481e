package org.deskbell.look;

/// Where the button stands, as the language of the page runs: the end is right in English.
public enum Side {
    END,
    START
}
