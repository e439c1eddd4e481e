package org.deskbell.office;

import org.deskbell.answers.Faq;
import org.deskbell.upkeep.Health.Given;

import java.util.Comparator;
import java.util.function.Function;

/// In which order the list of answers stands.
enum DocumentOrder {
    TITLE("by title"),
    REVIEW("by review date"),
    SAVED("last saved first"),
    USE("given most first"),
    FAILURES("failed most first");

    static final Given NEVER = new Given(0, 0);

    private final String label;

    DocumentOrder(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether it goes by what was counted in chats.
    public boolean isCounted() {
        return this == USE || this == FAILURES;
    }

    /// What is equal stays as it stood, by title.
    ///
    Comparator<DocumentRow> by(Function<Faq, Given> given) {
        return switch (this) {
            case TITLE -> (_, _) -> 0;
            case REVIEW -> Comparator.comparing(DocumentRow::reviewBy);
            case SAVED ->
                    Comparator.comparing((DocumentRow row) -> row.document().latest().at())
                            .reversed();
            case USE -> Comparator.comparingInt(row -> -of(row, given).times());
            case FAILURES -> Comparator.comparingInt(row -> -of(row, given).failed());
        };
    }

    static Given of(DocumentRow row, Function<Faq, Given> given) {
        return row.faq() == null ? NEVER : given.apply(row.faq());
    }
}
