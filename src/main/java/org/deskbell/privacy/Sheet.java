package org.deskbell.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A text on its way through the rules, which read a plain copy of it: digits of every script as 0
/// to 9, every kind of space and dash as one, invisible characters left out. Each plain character
/// remembers where it came from.
final class Sheet {
    /// Stands for what an earlier rule took or kept; no pattern matches it.
    private static final char HIDDEN = '\u0000';

    private record Replacement(int end, String words) {}

    private final String text;
    private final StringBuilder plain;
    private final int[] origin;
    private final Map<Integer, Replacement> replacements = new TreeMap<>();

    Sheet(String text) {
        this.text = text;
        this.plain = new StringBuilder(text.length());
        this.origin = new int[text.length() + 1];
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.getType(c) != Character.FORMAT) {
                origin[plain.length()] = i;
                plain.append(plain(c));
            }
            i += Character.charCount(c);
        }
        origin[plain.length()] = text.length();
    }

    private static char plain(int c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - '\uff01' + '!');
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.MATH_SYMBOL -> c == '\u2212' ? '-' : (char) c;
            default -> Character.isBmpCodePoint(c) ? (char) c : '\ufffd';
        };
    }

    boolean mayHaveAddresses() {
        return plain.chars().anyMatch(c -> "@[({<".indexOf(c) >= 0)
                || plain.toString().toLowerCase(Locale.ROOT).contains(" dot ");
    }

    boolean hasDigits() {
        return plain.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /// A copy, because matching goes on while spans are hidden.
    String visible() {
        return plain.toString();
    }

    void hide(int start, int end) {
        for (int i = start; i < end; i++) {
            plain.setCharAt(i, HIDDEN);
        }
    }

    void replace(int start, int end, String words) {
        replacements.put(
                origin[start], new Replacement(origin[end - 1] + width(origin[end - 1]), words));
        hide(start, end);
    }

    private int width(int at) {
        return Character.charCount(text.codePointAt(at));
    }

    Redacted redacted() {
        if (replacements.isEmpty()) {
            return new Redacted(text, false);
        }
        var result = new StringBuilder(text.length());
        int from = 0;
        for (var replacement : replacements.entrySet()) {
            result.append(text, from, replacement.getKey()).append(replacement.getValue().words());
            from = replacement.getValue().end();
        }
        return new Redacted(result.append(text, from, text.length()).toString(), true);
    }
}
