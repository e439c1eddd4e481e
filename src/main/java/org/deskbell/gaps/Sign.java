package org.deskbell.gaps;

import java.util.Locale;

/// By what a question is known to have gone wrong, with what that costs: a search that found
/// nothing is the measure, 1. The dearer of two signs counts.
public enum Sign {
    /// A search of the public pages found nothing.
    SEARCHED(1),
    /// The bot asked back, and the patron picked an answer.
    PICKED(1),
    /// A librarian had to be asked for what is no matter for a FAQ: counts where it is frequent.
    REFUSED(1),
    /// The bot asked back, and nothing that it offered was picked.
    ASKED_BACK(2),
    /// The bot asked to say it again.
    REPHRASE(2),
    /// The bot was not sure, and rang for a librarian.
    HANDED_OVER(3),
    /// The answer was no help, as the patron said.
    UNHELPFUL(3),
    /// The bot answered, and then the patron asked for a librarian.
    THEN_LIBRARIAN(3),
    /// The patron left the question for an answer by mail.
    LEFT(4),
    /// The patron left without any answer.
    ABANDONED(4);

    private final int cost;

    Sign(int cost) {
        this.cost = cost;
    }

    public int cost() {
        return cost;
    }

    /// The word for it in the database and in addresses: `handed-over`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Sign of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
