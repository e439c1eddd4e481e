package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.Department;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class FaqTextTest {
    @Test
    void everyShippedAnswerIsTheSameWhenItIsWrittenAndReadAgain() {
        assertThat(Content.shipped().faqs())
                .isNotEmpty()
                .allSatisfy(
                        faq -> {
                            String path =
                                    "faq/%s%s.md"
                                            .formatted(
                                                    faq.id(),
                                                    faq.translation() ? "." + faq.language() : "");
                            assertThat(FaqText.read(path, FaqText.of(faq))).contains(faq);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "~",
                "a: b",
                "#x",
                "- y",
                "\"q\" \\n",
                "[a, b]",
                "{c}",
                "no",
                "1.0",
                "=1+1",
                "it's",
                "é ?",
                "%x",
                "@y",
                "&z",
                "*w",
                "!v",
                "`u`"
            })
    void noWordsAreTakenForYaml(String words) {
        var faq =
                new Faq(
                        "x",
                        "en",
                        false,
                        words,
                        Department.CIRCULATION,
                        Set.of(Audience.EVERYONE),
                        List.of(words + " one", words),
                        List.of(words, words + ", two"),
                        List.of(),
                        LocalDate.EPOCH,
                        null,
                        null,
                        null,
                        "mary@example.org",
                        "An answer.",
                        null);

        assertThat(FaqText.read("faq/x.md", FaqText.of(faq))).contains(faq);
    }
}
