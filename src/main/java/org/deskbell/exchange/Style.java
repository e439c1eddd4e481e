package org.deskbell.exchange;

/// How answers are written in a file.
public enum Style {
    HTML,
    PLAIN,
    MARKDOWN
}
