package org.deskbell.answers;

import org.deskbell.kernel.Department;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One answer of the library, in one language, with the ways patrons ask for it.
///
/// @param translation whether it is one, of an answer in the library's own language
/// @param questions  how patrons say it
/// @param related    ids of answers that are often wanted next
/// @param reviewBy   the day by which somebody looks whether it still holds
/// @param validFrom  the first day it holds, when it does not always
/// @param validUntil the last day it holds
/// @param branch     the id of the only branch it is about, if there is one
/// @param owner      who keeps it right: a sign-in name or an e-mail address
/// @param markdown   the answer: its first paragraph stands alone in a chat bubble. From [Answers]
///     it comes with the values of the moment, from [Content] as it was written
/// @param reviewed  when somebody of the library last published it; null for what comes with
///     Deskbell, and outside a database
public record Faq(
        String id,
        String language,
        boolean translation,
        String title,
        Department department,
        Set<Audience> audience,
        List<String> questions,
        List<String> keywords,
        List<String> related,
        LocalDate reviewBy,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String branch,
        @Nullable String owner,
        String markdown,
        @Nullable Instant reviewed)
        implements Piece {

    /// The first paragraph, as Markdown.
    public String shortAnswer() {
        return FaqMarkdown.firstParagraph(markdown);
    }

    /// Whether there is more than the short answer.
    public boolean hasMore() {
        return FaqMarkdown.blocks(markdown).size() > 1;
    }

    /// The title, then every question.
    public List<String> phrasings() {
        return Stream.concat(Stream.of(title), questions.stream()).toList();
    }

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }

    /// The same answer asked for in other ways: for training and measuring on parts.
    public Faq withQuestions(List<String> others) {
        return with(others, markdown, reviewed);
    }

    /// The same with the values of a moment in its text.
    Faq withMarkdown(String other) {
        return with(questions, other, reviewed);
    }

    Faq reviewedAt(Instant when) {
        return with(questions, markdown, when);
    }

    private Faq with(List<String> questions, String markdown, @Nullable Instant reviewed) {
        return new Faq(
                id,
                language,
                translation,
                title,
                department,
                audience,
                questions,
                keywords,
                related,
                reviewBy,
                validFrom,
                validUntil,
                branch,
                owner,
                markdown,
                reviewed);
    }

    /// Its public page, from the server's root.
    public String url() {
        return "/faq/" + (translation ? language + "/" : "") + id;
    }

    /// Of its document.
    public String path() {
        return "faq/" + id + (translation ? "." + language : "") + ".md";
    }

    /// Names it among its translations.
    String key() {
        return id + "/" + language;
    }
}
