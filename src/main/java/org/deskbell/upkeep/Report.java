package org.deskbell.upkeep;

import org.deskbell.answers.Faq;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What was found in one look at the knowledge base.
///
/// @param answers  how many are published, translations too
/// @param given    how often the bot gave an answer in the chats that are kept
/// @param since    from when those are; null: there are none
/// @param after    how often a librarian was asked for right after an answer
public record Report(
        Instant at,
        int answers,
        List<Review> reviews,
        List<Broken> links,
        int given,
        @Nullable Instant since,
        Share after,
        Share noHelp,
        List<Faq> never,
        List<Often> librarian,
        List<Often> unhelpful,
        List<Contradiction> hours,
        List<Faq> over,
        List<Untranslated> untranslated) {

    /// What somebody has to review.
    ///
    /// @param owner     as the answers name it, or who published them last
    /// @param isNamed   whether the answers name it
    /// @param overdue   the longest first
    /// @param soon      within 30 days, the next first
    public record Review(String owner, boolean isNamed, List<Faq> overdue, List<Faq> soon) {}

    /// An address that failed, or moved.
    ///
    /// @param since the first failure of those in a row; null: it works, and has moved for good
    /// @param sure  it failed on two days at least
    public record Broken(
            String url,
            @Nullable String problem,
            @Nullable String movedTo,
            Instant at,
            @Nullable Instant since,
            boolean sure,
            List<Faq> in) {}

    /// An answer after which something happens oftener than after others, surely so.
    public record Often(Faq faq, Share share) {}

    /// @param said  in the answer
    /// @param right by `hours.yml`
    public record Contradiction(Faq faq, String said, String right) {}

    /// @param missing answers that there are in the library's own language and not in this one
    /// @param of      how many there are in the library's own language
    public record Untranslated(String language, List<Faq> missing, int of) {}
}
