package org.deskbell.answering;

import java.util.Locale;

/// How a message hangs together with what was said before it.
public enum Link {
    /// It is a question of its own.
    NONE,
    /// It goes on about the last topic: "and on Sundays?"
    FOLLOW_UP,
    /// It puts right what was taken for its meaning: "no, I meant the DVD"
    CORRECTION,
    /// It says that the last answer was no help.
    UNHELPFUL,
    /// It picks one of the FAQs that were offered.
    CHOICE;

    /// As it is kept: `follow-up`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Link of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
