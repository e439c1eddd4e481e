package org.deskbell.answers;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A question with what should come of it, asked of every build.
///
/// @param expect a FAQ's id, or one of `handoff`, `clarify`, `chat`, `rephrase`
/// @param accept what would be right too
/// @param kind   for questions that no FAQ answers, which kind of them: `research-question`
/// @param reason why a handoff is expected
public record Golden(
        String ask,
        String expect,
        List<String> accept,
        @Nullable String kind,
        @Nullable String reason) {

    /// All that would be right.
    public List<String> answers() {
        return Stream.concat(Stream.of(expect), accept.stream()).toList();
    }
}
