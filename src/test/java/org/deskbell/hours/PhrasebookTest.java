package org.deskbell.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

class PhrasebookTest {
    @Test
    void aTranslationHasEveryPhrase() throws IOException {
        assertThat(keys("phrases_es.properties")).isEqualTo(keys("phrases.properties"));
    }

    @Test
    void everyHolidayHasAName() throws IOException {
        for (Holiday holiday : Holiday.values()) {
            assertThat(keys("phrases.properties")).contains("holiday." + holiday.name());
        }
    }

    @Test
    void anotherLanguageIsToldInEnglish() {
        assertThat(Phrasebook.in("fi").say("tomorrow")).isEqualTo("tomorrow");
    }

    private static Set<String> keys(String file) throws IOException {
        var phrases = new Properties();
        try (var in = PhrasebookTest.class.getResourceAsStream(file)) {
            phrases.load(in);
        }
        return phrases.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("name."))
                .collect(Collectors.toSet());
    }
}
