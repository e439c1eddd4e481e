package org.deskbell.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.deskbell.answers.Block;
import org.deskbell.answers.FaqMarkdown;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What an entry carries besides its words; every part may be absent.
///
/// @param blocks     the message with its form
/// @param faq        the answer's source
/// @param choices    what the patron may pick, two to four
/// @param confidence the probability, 0 to 1, that the answer is right
/// @param language   of the words, where it is known: a tag such as `en`
/// @param name       who speaks for the library
/// @param offer      `leave-question` when the client should show that form
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntryDetail(
        List<Block> blocks,
        @Nullable Source faq,
        List<Choice> choices,
        @Nullable Double confidence,
        @Nullable String language,
        @Nullable String name,
        @Nullable String offer) {

    public EntryDetail {
        blocks = blocks == null ? List.of() : blocks;
        choices = choices == null ? List.of() : choices;
    }

    public static final EntryDetail NONE =
            new EntryDetail(List.of(), null, List.of(), null, null, null, null);

    /// @param reviewed when the library last looked at it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(String id, String title, String url, @Nullable Instant reviewed) {}

    public record Choice(String faq, String title) {}

    /// The message with its form, safe to stand in a page as it is.
    public String html() {
        return FaqMarkdown.html(blocks);
    }

    static EntryDetail in(String language) {
        return new EntryDetail(List.of(), null, List.of(), null, language, null, null);
    }

    static EntryDetail spokenBy(String name) {
        return new EntryDetail(List.of(), null, List.of(), null, null, name, null);
    }

    EntryDetail offering(String form) {
        return new EntryDetail(blocks, faq, choices, confidence, language, name, form);
    }
}
