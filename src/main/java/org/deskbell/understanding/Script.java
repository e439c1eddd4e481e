package org.deskbell.understanding;

import java.lang.Character.UnicodeScript;
import java.util.List;

/// What a message's letters say about its language, where they say anything.
enum Script {
    KANA("ja"),
    HAN("zh", "ja"),
    HANGUL("ko"),
    ARABIC("ar", "fa", "ur", "ps"),
    CYRILLIC("ru", "uk", "bg", "sr"),
    HEBREW("he"),
    GREEK("el"),
    THAI("th"),
    DEVANAGARI("hi"),
    BENGALI("bn"),
    GURMUKHI("pa"),
    GUJARATI("gu"),
    TAMIL("ta"),
    TELUGU("te"),
    ARMENIAN("hy"),
    /// Of most languages, and of the names and titles in all others.
    LATIN;

    /// Few words in a script of its own tell more than many Latin ones, such as a book's title.
    private static final int LATIN_WORD = 5;

    final List<String> languages;

    Script(String... languages) {
        this.languages = List.of(languages);
    }

    /// The script that most of a message is written in.
    static Script of(String text) {
        int[] counts = new int[values().length];
        text.codePoints().filter(Character::isLetter).forEach(c -> counts[of(c).ordinal()]++);
        counts[LATIN.ordinal()] /= LATIN_WORD;
        if (counts[KANA.ordinal()] > 0) { // nobody else writes it, and beside Han signs
            counts[KANA.ordinal()] += counts[HAN.ordinal()];
        }
        Script most = LATIN;
        for (Script script : values()) {
            most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
        }
        return most;
    }

    private static Script of(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HIRAGANA, KATAKANA -> KANA;
            case HAN -> HAN;
            case HANGUL -> HANGUL;
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case THAI -> THAI;
            case DEVANAGARI -> DEVANAGARI;
            case BENGALI -> BENGALI;
            case GURMUKHI -> GURMUKHI;
            case GUJARATI -> GUJARATI;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case ARMENIAN -> ARMENIAN;
            default -> LATIN;
        };
    }
}
