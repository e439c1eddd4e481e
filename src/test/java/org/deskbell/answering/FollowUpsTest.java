package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Faq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Visits of several turns with the model that patrons meet.
class FollowUpsTest {
    /// `answer` a FAQ; be `about` it: answer it, or offer it among others to choose from.
    private static final String VISITS =
            """
            at what time do you open on friday                 | answer library-hours
            what about saturdays                               | answer library-hours
            where do i leave my car                            | answer parking
            do i have to pay for that                          | about parking

            how many weeks may i keep a new novel              | answer loan-periods-and-limits
            and a dvd?                                         | about loan-periods-and-limits
            can i keep it longer                               | about loan-periods-and-limits

            do you lend laptops                                | answer borrow-laptop
            for how many days                                  | about borrow-laptop
            and cameras?                                       | about borrow-equipment

            how do i renew my books                            | answer renew-items
            sorry, i meant my card                             | about renew-library-card

            how can i renew a book                             | answer renew-items
            the page will not let me                           | about renew-items
            that was not helpful                               | handoff low-confidence

            how can i renew a book                             | answer renew-items
            that is no help at all                             | clarify
            none of these                                      | handoff low-confidence

            where can i send a fax                             | answer scan-copy-fax
            not what i wanted to know                          | handoff low-confidence

            i would like to reserve                            | clarify
            the second one please                              | answer
            thanks a lot                                       | chat

            can you tell me about holds                        | about place-hold
            placing one                                        | answer place-hold
            is there a charge                                  | about place-hold

            my passport has run out                            | answer passport-services
            do you also do the pictures                        | answer passport-services
            do you have a notary too                           | answer notary

            do you have a storytime for two year olds          | answer storytime
            is it every week                                   | answer storytime
            where do you keep the picture books                | answer find-book-on-shelf

            i lost my library card                             | answer replace-lost-card
            what does a new one cost                           | answer replace-lost-card
            i want to hurt myself                              | handoff emergency

            may i eat in here                                  | answer food-and-drink
            fetch me a real person                             | handoff asked-for-human

            is there a makerspace                              | answer makerspace-3d-printing
            asdf qwrt zxcv                                     | rephrase
            dfgh wrtz pqrs                                     | handoff low-confidence

            how do i borrow e-books with libby                 | answer libby-ebooks-audiobooks
            how many at once                                   | about libby-ebooks-audiobooks
            yes, thank you                                     | chat

            do you lend museum passes                          | answer museum-passes
            how many days can we keep it                       | about museum-passes
            how can i get a library card                       | answer get-library-card
            """;

    static Stream<String> visits() {
        return Arrays.stream(VISITS.split("\n\n", -1));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyTurnIsDecidedWithThoseBeforeIt(String visit) {
        Past past = Past.NONE;
        for (String line : visit.strip().lines().toList()) {
            String[] turn = line.split("\\|", 2);
            Resolved resolved = decide(turn[0].strip(), past);

            assertThat(decided(resolved.decision(), turn[1].strip()))
                    .as("%s, read as %s", turn[0].strip(), resolved)
                    .isEqualTo(turn[1].strip());
            past = past.then(resolved);
        }
    }

    @Test
    void aFollowUpIsWrittenOutAsAQuestion() {
        Past past = said("when do you close on friday");

        Resolved resolved = decide("and saturday?", past);

        assertThat(resolved.link()).isEqualTo(Link.FOLLOW_UP);
        assertThat(resolved.asked()).isEqualTo("when do you close on saturday");
        assertThat(resolved.decision().message()).startsWith("On Saturday: Main Library closes");
    }

    @Test
    void whoeverSaidNothingBeforeIsUnderstoodAsEver() {
        Resolved resolved = decide("and for laptops?", Past.NONE);

        assertThat(resolved.link()).isEqualTo(Link.NONE);
        assertThat(resolved.decision())
                .isEqualTo(Shipped.BENCH.answering().decide("and for laptops?", null));
    }

    @Test
    void nobodyIsAskedBackTwiceInARow() {
        for (String vague : List.of("cards", "rooms", "my account", "the books", "copies")) {
            Resolved again = decide(vague, said("i would like to reserve"));

            assertThat(again.decision())
                    .as(vague)
                    .isNotInstanceOfAny(Decision.Clarify.class, Decision.Rephrase.class);
        }
    }

    @Test
    void aChoiceOfTwoIsAskedForByName() {
        var clarify = (Decision.Clarify) Shipped.decide("how do i renew");

        assertThat(clarify.choices()).hasSize(2);
        assertThat(clarify.message())
                .startsWith(
                        "Do you mean \u201cRenewing items\u201d or \u201cRenewing your library");
    }

    @Test
    void whatIsOfferedInsteadOfABadAnswerWasNotGivenBefore() {
        Resolved instead = decide("that is not what i asked", said("how do i renew a book"));

        assertThat(instead.link()).isEqualTo(Link.UNHELPFUL);
        assertThat(instead.asked()).isEqualTo("how do i renew a book");
        var clarify = (Decision.Clarify) instead.decision();
        assertThat(clarify.choices()).noneMatch(c -> c.faq().id().equals("renew-items"));
        assertThat(clarify.message()).startsWith("I am sorry");
    }

    private static Past said(String... messages) {
        Past past = Past.NONE;
        for (String message : messages) {
            past = past.then(decide(message, past));
        }
        return past;
    }

    private static Resolved decide(String message, Past past) {
        return Shipped.BENCH.answering().decide(message, null, past);
    }

    /// As it was expected, if it is that; else as it is.
    private static String decided(Decision decision, String expected) {
        return switch (decision) {
            case Decision.Answer answer ->
                    named(expected, List.of("answer", "answer " + answer.faq().id()), answer.faq());
            case Decision.Clarify clarify ->
                    clarify.choices().stream()
                            .map(choice -> named(expected, List.of("clarify"), choice.faq()))
                            .filter(expected::equals)
                            .findFirst()
                            .orElseGet(() -> "clarify " + clarify.choices());
            case Decision.Rephrase _ -> "rephrase";
            case Decision.Chat _ -> "chat";
            case Decision.HandOff handOff -> "handoff " + handOff.reason().code();
        };
    }

    private static String named(String expected, List<String> names, Faq faq) {
        boolean fits = names.contains(expected) || expected.equals("about " + faq.id());
        return fits ? expected : names.getLast();
    }
}
