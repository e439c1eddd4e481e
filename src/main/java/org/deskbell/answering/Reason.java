package org.deskbell.answering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a message goes to a librarian.
public enum Reason {
    LOW_CONFIDENCE,
    ASKED_FOR_HUMAN,
    RESEARCH_QUESTION,
    SPECIFIC_ACCOUNT,
    EMERGENCY,
    ABUSE,
    COMPLAINT,
    OTHER_INSTITUTION,
    UNSUPPORTED_LANGUAGE;

    /// As it is written outside: `asked-for-human`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
