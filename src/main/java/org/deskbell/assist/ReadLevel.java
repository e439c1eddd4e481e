package org.deskbell.assist;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// How much effort, knowledge and skill a chat took, on the READ Scale (Reference Effort Assessment
/// Data, © Bella Karr Gerlich): suggested by the rules below, the first that holds, for the
/// librarian to confirm or change.
///
/// @param level  1, the least effort, to 6; 0 when the scale does not apply
/// @param reason in a few words, for the librarian
public record ReadLevel(int level, String reason) {
    /// A chat at its end, in numbers.
    ///
    /// @param topic             the FAQ that it was about, by id; none where none is known
    /// @param reason            why the bot rang: `research-question`
    /// @param minutes           of librarians' time
    /// @param librarianMessages what librarians said
    /// @param patronMessages    what the patron said, to the bot too
    /// @param sources           different pages and answers that were given
    /// @param librarians        how many took part
    /// @param lost              whether the patron was gone before there was an answer
    public record Facts(
            @Nullable String topic,
            @Nullable String reason,
            int minutes,
            int librarianMessages,
            int patronMessages,
            int sources,
            int librarians,
            boolean lost) {
        boolean isAbout(Kind kind) {
            return kind == Kind.of(topic);
        }

        boolean isResearch() {
            return "research-question".equals(reason) || isAbout(Kind.RESEARCH);
        }
    }

    /// What a question is about, by the words of its FAQ's id.
    enum Kind {
        RESEARCH(
                "a research topic",
                "research genealogy history statistics data theses dissertations archives special"
                        + " manuscripts systematic review government documents patents copyright"),
        SEARCHING(
                "finding and getting things",
                "articles article database databases journal journals search searching catalog"
                    + " catalogue citation citations ebook ebooks e resources remote access text"
                    + " full sources primary peer zotero managers newspapers magazines streaming"
                    + " proxy"),
        DIRECTIONS(
                "hours, places and services",
                "hours parking directions location restrooms building amenities contact wifi paper"
                    + " food drink events programs lost found phone holiday closing open visit"),
        OTHER("a service or a rule", "");

        private final String says;
        private final Set<String> words;

        Kind(String says, String words) {
            this.says = says;
            this.words = Set.of(words.split(" "));
        }

        /// A topic that is not known is a service or a rule, the middle of what a desk is asked.
        static Kind of(@Nullable String topic) {
            List<String> parts = topic == null ? List.of() : List.of(topic.split("-"));
            return Arrays.stream(values())
                    .filter(kind -> parts.stream().anyMatch(kind.words::contains))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    private record Rule(int level, Predicate<Facts> holds, Function<Facts, String> says) {}

    private static final List<Rule> RULES =
            List.of(
                    rule(0, f -> f.lost(), f -> "the patron was gone before there was an answer"),
                    rule(0, f -> f.librarianMessages() == 0, f -> "no librarian answered"),
                    rule(0, f -> f.patronMessages() == 0, f -> "nothing was asked"),
                    rule(
                            6,
                            f -> f.isResearch() && f.minutes() >= 60,
                            f -> "research over " + f.minutes() + " minutes"),
                    rule(
                            5,
                            f -> f.librarians() >= 3,
                            f -> f.librarians() + " librarians worked on it"),
                    rule(
                            5,
                            f -> f.librarians() == 2 && f.isResearch() && f.minutes() >= 20,
                            f -> "research by 2 librarians, " + f.minutes() + " minutes"),
                    rule(5, f -> f.minutes() >= 60, f -> "long: " + f.minutes() + " minutes"),
                    rule(4, f -> f.sources() >= 3, f -> f.sources() + " sources were given"),
                    rule(
                            4,
                            f -> f.isResearch() && (f.minutes() >= 10 || f.librarians() == 2),
                            f ->
                                    f.librarians() == 2
                                            ? "research, passed to a colleague"
                                            : "research, " + f.minutes() + " minutes"),
                    rule(4, f -> f.minutes() >= 25, f -> "long: " + f.minutes() + " minutes"),
                    rule(3, Facts::isResearch, f -> "a research question, answered soon"),
                    rule(
                            3,
                            f -> f.isAbout(Kind.SEARCHING),
                            f -> "about finding and getting things"),
                    rule(3, f -> f.sources() == 2, f -> "2 sources were given"),
                    rule(3, f -> f.librarians() == 2, f -> "passed to a colleague"),
                    rule(3, f -> f.minutes() >= 12, f -> "took " + f.minutes() + " minutes"),
                    rule(
                            1,
                            f ->
                                    f.isAbout(Kind.DIRECTIONS)
                                            && f.minutes() < 5
                                            && f.librarianMessages() <= 6,
                            f -> "short, and about hours, places or services"),
                    rule(
                            1,
                            f ->
                                    f.topic() == null
                                            && f.minutes() < 5
                                            && f.librarianMessages() <= 3
                                            && f.sources() == 0,
                            f -> "short, and without a source"),
                    rule(2, f -> f.minutes() >= 5, f -> "took " + f.minutes() + " minutes"),
                    rule(2, f -> f.sources() == 1, f -> "one source was given"),
                    rule(2, f -> true, f -> "about " + Kind.of(f.topic()).says));

    private static Rule rule(int level, Predicate<Facts> holds, Function<Facts, String> says) {
        return new Rule(level, holds, says);
    }

    public static ReadLevel suggest(Facts facts) {
        return RULES.stream()
                .filter(rule -> rule.holds().test(facts))
                .findFirst()
                .map(rule -> new ReadLevel(rule.level(), rule.says().apply(facts)))
                .orElseThrow();
    }

    public boolean applies() {
        return level > 0;
    }
}
