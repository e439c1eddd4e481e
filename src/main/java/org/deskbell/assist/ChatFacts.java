package org.deskbell.assist;

import org.deskbell.conversation.Entry;
import org.deskbell.conversation.Entry.Kind;
import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.conversation.Thought;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the numbers of a chat off its transcript.
final class ChatFacts {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"()]+");
    private static final Pattern QUESTION = Pattern.compile("[?？؟]");
    private static final Duration ROUNDING = Duration.ofSeconds(30);

    private ChatFacts() {}

    /// @param entries  the transcript of a chat that a librarian had
    /// @param thoughts what the bot made of the patron's words, the oldest first
    /// @param faqs     that librarians answered with, the oldest first
    static ReadLevel.Facts of(List<Entry> entries, List<Thought> thoughts, List<String> faqs) {
        List<Entry> said = entries.stream().filter(entry -> entry.kind() != Kind.STATE).toList();
        List<String> librarians =
                entries.stream().filter(ChatFacts::isClaim).map(ChatFacts::name).toList();
        return new ReadLevel.Facts(
                topic(thoughts, faqs),
                thoughts.reversed().stream()
                        .map(Thought::reason)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                minutes(entries),
                count(said, Speaker.LIBRARIAN),
                count(said, Speaker.PATRON),
                sources(said, faqs),
                (int) librarians.stream().distinct().count(),
                isLost(entries));
    }

    private static @Nullable String topic(List<Thought> thoughts, List<String> faqs) {
        return faqs.isEmpty()
                ? thoughts.reversed().stream()
                        .map(Thought::intent)
                        .filter(Objects::nonNull)
                        .filter(intent -> !intent.startsWith("scope:"))
                        .findFirst()
                        .orElse(null)
                : faqs.getLast();
    }

    private static boolean isClaim(Entry entry) {
        return "librarian".equals(entry.state());
    }

    private static String name(Entry claim) {
        return Objects.requireNonNullElse(claim.detail().name(), "");
    }

    private static int count(List<Entry> said, Speaker speaker) {
        return (int) said.stream().filter(entry -> entry.speaker() == speaker).count();
    }

    /// From each claim to the last that its librarian said: a chat that nobody closed is no work.
    private static int minutes(List<Entry> entries) {
        Duration work = Duration.ZERO;
        Instant begun = null;
        for (Entry entry : entries) {
            if (entry.kind() == Kind.STATE) {
                begun = isClaim(entry) ? entry.at() : null;
            } else if (begun != null && entry.speaker() == Speaker.LIBRARIAN) {
                work = work.plus(Duration.between(begun, entry.at()));
                begun = entry.at();
            }
        }
        return (int) work.plus(ROUNDING).toMinutes();
    }

    private static int sources(List<Entry> said, List<String> faqs) {
        Set<String> sources = new HashSet<>(faqs);
        said.stream()
                .filter(entry -> entry.speaker() == Speaker.LIBRARIAN)
                .flatMap(entry -> addresses(entry.text()))
                .filter(address -> faqs.stream().noneMatch(faq -> address.endsWith("/" + faq)))
                .forEach(sources::add);
        return sources.size();
    }

    private static Stream<String> addresses(@Nullable String text) {
        return ADDRESS.matcher(Objects.requireNonNullElse(text, ""))
                .results()
                .map(MatchResult::group)
                .map(address -> address.replaceAll("[.,;:!]+$", ""));
    }

    /// A librarian asked back, the last word of all, and the patron said nothing any more.
    private static boolean isLost(List<Entry> entries) {
        List<Entry> withLibrarian =
                entries.stream()
                        .dropWhile(entry -> !isClaim(entry))
                        .filter(entry -> entry.kind() != Kind.STATE)
                        .filter(entry -> entry.speaker() != Speaker.SYSTEM)
                        .toList();
        return !withLibrarian.isEmpty()
                && withLibrarian.stream().allMatch(e -> e.speaker() == Speaker.LIBRARIAN)
                && QUESTION.matcher(Objects.requireNonNullElse(withLibrarian.getLast().text(), ""))
                        .find();
    }
}
