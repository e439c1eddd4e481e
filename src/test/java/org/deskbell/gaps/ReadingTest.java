package org.deskbell.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.conversation.Entry.Speaker;
import org.deskbell.conversation.Thought;
import org.deskbell.conversation.Transcript;
import org.deskbell.conversation.Transcript.Line;
import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A visit is written as its steps. Questions `ask1`, `ask2`, ... with what the bot did: `answer`,
/// `clarify`, `rephrase`, `chat`, `low` (handed over, not sure), `research`, `account`, `person`
/// (asked for one in words). `pick` and `no-help` refer to the one before. Then `bad` (the last
/// reply judged so), `ring` (the button), `librarian` (says something), `mail` (a question left).
class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # visit                          | state     | what went wrong
                    answer                           | bot       |
                    chat rephrase                    | bot       | ask2 REPHRASE
                    answer bad                       | bot       | ask1 UNHELPFUL
                    answer no-help answer            | bot       | ask1 UNHELPFUL
                    answer ring                      | waiting   | ask1 THEN_LIBRARIAN
                    answer person                    | waiting   | ask1 THEN_LIBRARIAN
                    answer answer ring               | waiting   | ask2 THEN_LIBRARIAN
                    answer chat ring                 | waiting   |
                    clarify pick                     | bot       | ask1 PICKED
                    clarify pick bad                 | bot       | ask1 UNHELPFUL
                    clarify answer                   | bot       | ask1 ASKED_BACK
                    rephrase answer                  | bot       | ask1 REPHRASE
                    low librarian                    | librarian | ask1 HANDED_OVER
                    low                              | waiting   | ask1 HANDED_OVER
                    low                              | closed    | ask1 ABANDONED
                    clarify                          | closed    | ask1 ABANDONED
                    low librarian                    | closed    | ask1 HANDED_OVER
                    research librarian               | closed    | ask1 REFUSED
                    account librarian                | closed    |
                    low mail                         | bot       | ask2 LEFT
                    rephrase answer mail             | bot       | ask1 REPHRASE, ask3 LEFT
                    """)
    void whatWentWrongIsReadFromTheTranscript(
            String visit, String state, @Nullable String expected) {
        assertThat(missed(visit, state, NOW)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void whoIsSilentForHalfAnHourHasGone() {
        assertThat(missed("rephrase", "bot", NOW.plus(Duration.ofMinutes(29))))
                .isEqualTo("ask1 REPHRASE");
        assertThat(missed("rephrase", "bot", NOW.plus(Duration.ofMinutes(31))))
                .isEqualTo("ask1 ABANDONED");
    }

    @Test
    void whatAsksForNothingIsLeftOut() {
        var chat = chat("rephrase", "bot");
        var line = chat.lines().getFirst();
        for (String words : List.of("?", "[card number]", "7")) {
            var said =
                    new Line(
                            1,
                            NOW,
                            Speaker.PATRON,
                            words,
                            null,
                            null,
                            "say",
                            null,
                            null,
                            line.thought(),
                            null);
            var other = new Transcript(chat.id(), "en", "bot", NOW, List.of(said));
            assertThat(Reading.of(other, "en", NOW)).isEmpty();
        }
    }

    @Test
    void whatWasPutTogetherOfTwoMessagesCountsOnlyWhereTheSecondSaysNothingByItself() {
        assertThat(goingOn("and for laptops?")).isEqualTo("can i renew a book and for laptops?");
        assertThat(goingOn("do you lend telescopes to schools"))
                .isEqualTo("do you lend telescopes to schools");
    }

    private static String goingOn(String said) {
        var chat = chat("rephrase", "bot");
        Thought thought = thought("rephrase", null, "follow-up", "can i renew a book " + said);
        var line =
                new Line(
                        1, NOW, Speaker.PATRON, said, null, null, "say", null, null, thought, null);
        return Reading.of(new Transcript(chat.id(), "en", "bot", NOW, List.of(line)), "en", NOW)
                .getFirst()
                .words();
    }

    @Test
    void theLanguageIsThatOfTheReply() {
        assertThat(Reading.of(chat("rephrase", "bot"), "en", NOW).getFirst().language())
                .isEqualTo("es");
    }

    private static String missed(String visit, String state, Instant now) {
        return Reading.of(chat(visit, state), "en", now).stream()
                .map(one -> one.words() + " " + one.sign())
                .collect(Collectors.joining(", "));
    }

    private static Transcript chat(String visit, String state) {
        var lines = new ArrayList<Line>();
        int questions = 0;
        for (String step : visit.split(" ")) {
            switch (step) {
                case "bad" -> {
                    Line last = lines.removeLast();
                    lines.add(
                            new Line(
                                    last.seq(),
                                    NOW,
                                    Speaker.BOT,
                                    last.text(),
                                    last.re(),
                                    null,
                                    null,
                                    last.faq(),
                                    "es",
                                    null,
                                    false));
                }
                case "ring" ->
                        lines.add(
                                line(lines, Speaker.SYSTEM, "In line", "ask-librarian", "waiting"));
                case "librarian" -> lines.add(line(lines, Speaker.LIBRARIAN, "Hello", null, null));
                case "mail" ->
                        lines.add(
                                line(
                                        lines,
                                        Speaker.PATRON,
                                        "ask" + ++questions,
                                        "leave-question",
                                        null));
                default -> {
                    String words = "ask" + ++questions;
                    int seq = lines.size() + 1;
                    lines.add(
                            new Line(
                                    seq,
                                    NOW,
                                    Speaker.PATRON,
                                    words,
                                    null,
                                    null,
                                    "say",
                                    null,
                                    null,
                                    thought(step, questions),
                                    null));
                    lines.add(
                            new Line(
                                    seq + 1,
                                    NOW,
                                    Speaker.BOT,
                                    "reply",
                                    seq,
                                    null,
                                    null,
                                    null,
                                    "es",
                                    null,
                                    null));
                }
            }
        }
        return new Transcript(
                new ConversationId(UUID.randomUUID()), "en", state, NOW, List.copyOf(lines));
    }

    private static Line line(
            List<Line> before,
            Speaker speaker,
            String text,
            @Nullable String frame,
            @Nullable String state) {
        return new Line(
                before.size() + 1, NOW, speaker, text, null, state, frame, null, null, null, null);
    }

    private static Thought thought(String step, int question) {
        return switch (step) {
            case "low" -> thought("handoff", "low-confidence", null, null);
            case "research" -> thought("handoff", "research-question", null, null);
            case "account" -> thought("handoff", "specific-account", null, null);
            case "person" -> thought("handoff", "asked-for-human", null, null);
            case "pick" -> thought("answer", null, "choice", "ask" + (question - 1));
            case "no-help" -> thought("clarify", null, "unhelpful", "ask" + (question - 1));
            default -> thought(step, null, null, null);
        };
    }

    private static Thought thought(
            String outcome,
            @Nullable String reason,
            @Nullable String link,
            @Nullable String asked) {
        return new Thought(outcome, reason, null, 0.4, link, asked, List.of());
    }
}
