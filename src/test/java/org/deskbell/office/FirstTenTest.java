package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.deskbell.answers.Content;
import org.deskbell.answers.Library;
import org.deskbell.answers.Wording;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class FirstTenTest {
    private static final Map<String, String> OWN =
            Map.of("phone", "[5](tel:5)", "account", "https://a.example");

    private static final Library LIBRARY =
            new Library(
                    "Mill Library",
                    "Mill",
                    "en",
                    "https://mill.example",
                    "",
                    "",
                    "ask@mill.example",
                    "5",
                    "1 Mill_Lane_",
                    new Wording("the assistant", Map.of()),
                    new Wording("Call 911.", Map.of()),
                    List.of(),
                    List.of());

    private final FirstTen firstTen = new FirstTen();

    @Test
    void eachIsAShippedAnswerAndAsksTheSameInEveryLanguage() {
        var content = Content.shipped();
        var gap = Pattern.compile("(?<!\\{)\\{(\\w+)}");
        assertThat(firstTen.all()).hasSize(10);
        for (AskedAnswer answer : firstTen.all()) {
            assertThat(content.faq(answer.faq())).as(answer.faq()).isPresent();
            assertThat(answer.templates()).containsKey("en");
            if (!answer.none().isEmpty()) {
                assertThat(answer.none()).containsOnlyKeys(answer.templates().keySet());
            }
            answer.templates()
                    .forEach(
                            (language, template) ->
                                    assertThat(
                                                    gap.matcher(template)
                                                            .results()
                                                            .map(found -> found.group(1)))
                                            .as("%s in %s", answer.faq(), language)
                                            .containsExactlyInAnyOrderElementsOf(
                                                    answer.asks().keySet()));
        }
    }

    @Test
    void whatIsNotAskedForIsNotClaimed() {
        AskedAnswer loans = answer("loan-periods-and-limits");
        assertThat(loans.filled("en", OWN, Map.of("books", "3", "discs", "1")))
                .isEqualTo(
                        "Books go out for 3 weeks, DVDs and CDs for 1 week. The due date of each"
                                + " item is in [your account](https://a.example).");
        assertThat(loans.filled("es", OWN, Map.of("books", "1")))
                .startsWith("Los libros se prestan por 1 semana. La fecha");
        assertThatExceptionOfType(FormDocument.Refused.class)
                .isThrownBy(() -> loans.filled("en", OWN, Map.of("discs", "1", "books", " ")))
                .withMessageContaining("Weeks for books");
    }

    @Test
    void oneThingStandsInThePlaceOfAnother() {
        AskedAnswer wifi = answer("wifi");
        assertThat(wifi.filled("en", OWN, Map.of("network", "Guest_1")))
                .endsWith("Choose the network **Guest\\_1**; it needs no password.");
        assertThat(wifi.filled("en", OWN, Map.of("network", "G", "password", "a*b$1")))
                .endsWith("its password is **a\\*b$1**.");
        assertThat(answer("renew-items").filled("es", OWN, Map.of("times", "1")))
                .contains("materiales 1 vez,");
    }

    @Test
    void aNameStandsAsItIsTyped() {
        var place = new OwnHours.Place("main", "Main *Street* [1]", "1 Mill_Lane_", "5", Map.of());
        var own = FirstTen.own(LIBRARY, List.of(place));

        assertThat(answer("locations-and-directions").filled("en", own, Map.of()))
                .isEqualTo("Main \\*Street\\* \\[1\\] is at 1 Mill\\_Lane\\_.");
    }

    @Test
    void itIsShownAsASentenceWithGaps() {
        List<AskedAnswer.Part> parts = answer("wifi").parts("en", OWN);

        assertThat(parts.stream().map(part -> part.text() + "_" + part.gap()))
                .containsExactly(
                        "Wi-Fi is free for everybody. Choose the network _network",
                        "; its password is _password",
                        "._");
        assertThat(parts.get(0).optional()).isFalse();
        assertThat(parts.get(1).optional()).isTrue();
        assertThat(parts.get(1).instead()).isEqualTo("it needs no password");
    }

    private AskedAnswer answer(String faq) {
        return firstTen.all().stream()
                .filter(one -> one.faq().equals(faq))
                .findFirst()
                .orElseThrow();
    }
}
