package org.deskbell.office;

import org.deskbell.answers.StoredDocument.State;
import org.deskbell.kernel.Department;
import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// What an editor looks for in the list; what is left out is not asked for.
///
/// @param q      words that the document holds
/// @param review only what is to be reviewed soon
/// @param kept   only what is kept back until somebody has looked at it
/// @param other  the other documents, not the answers
record DocumentFilter(
        @Nullable String q,
        @Nullable Department department,
        @Nullable State state,
        boolean review,
        boolean kept,
        boolean other)
        implements Predicate<DocumentRow> {
    @Override
    public boolean test(DocumentRow row) {
        return row.isAnswer() != other
                && (q == null || row.mentions(q))
                && (department == null || row.isIn(department))
                && (state == null || row.state() == state)
                && (!review || row.isReviewDue())
                && (!kept || row.keptBack());
    }

    /// Whether anything narrows the list.
    public boolean isNarrow() {
        return q != null && !q.isBlank() || department != null || state != null || review || kept;
    }
}
