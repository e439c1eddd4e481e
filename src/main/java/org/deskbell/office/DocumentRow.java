package org.deskbell.office;

import org.deskbell.answers.Faq;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.StoredDocument.State;
import org.deskbell.kernel.Department;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;

/// A document in a list.
///
/// @param faq      its latest version, if it is an answer and can be read
/// @param searched its path and text in small letters
/// @param keptBack published, and not told to patrons until somebody has looked at it
record DocumentRow(
        StoredDocument document,
        @Nullable Faq faq,
        String searched,
        boolean keptBack,
        LocalDate today) {
    /// How long before its day an answer is called up for review.
    private static final Period AHEAD = Period.ofDays(30);

    public String path() {
        return document.path();
    }

    public State state() {
        return document.state();
    }

    public String title() {
        return faq == null ? path() : faq.title();
    }

    public boolean isAnswer() {
        return path().startsWith("faq/");
    }

    /// Saved, and not yet for patrons.
    public boolean isWaiting() {
        return state() == State.DRAFT || state() == State.CHANGED;
    }

    public boolean isOverdue() {
        return isReviewedBy(today.minusDays(1));
    }

    public boolean isReviewDue() {
        return isReviewedBy(today.plus(AHEAD));
    }

    /// Never, for what is no answer.
    public LocalDate reviewBy() {
        return faq == null ? LocalDate.MAX : faq.reviewBy();
    }

    private boolean isReviewedBy(LocalDate day) {
        return state() != State.RETIRED && !reviewBy().isAfter(day);
    }

    boolean isIn(Department department) {
        return faq != null && faq.department() == department;
    }

    /// Whether every word occurs somewhere in the document.
    boolean mentions(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(searched::contains);
    }
}
