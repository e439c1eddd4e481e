package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Messages written by somebody who had seen neither the list of phrases nor the examples that are
/// learnt from. They stay unlearnt: whoever finds one that goes wrong adds others like it.
class EmergenciesTest {
    @Test
    void hardlyAnEmergencyIsMissed() throws IOException {
        List<String> messages = lines("emergencies.txt");
        List<String> missed = messages.stream().filter(m -> !isEmergency(m)).toList();

        assertThat(messages).hasSizeGreaterThanOrEqualTo(150);
        assertThat(new Share(missed.size(), messages.size()).value())
                .as(String.join("\n", missed))
                .isLessThanOrEqualTo(0.02);
    }

    @Test
    void hardlyAnAlarmIsFalse() throws IOException {
        List<String> messages = lines("near-misses.txt");
        List<String> mistaken = messages.stream().filter(EmergenciesTest::isEmergency).toList();

        assertThat(messages).hasSizeGreaterThanOrEqualTo(100);
        assertThat(new Share(mistaken.size(), messages.size()).value())
                .as(String.join("\n", mistaken))
                .isLessThanOrEqualTo(0.02);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THERE IS A FIRE",
                "fire on the second floor",
                "it smells... I smell gas here",
                "someone with a gun in the lobby",
                "guy has a knife",
                "this man keeps following me and my sister",
                "my boyfriend hit me again",
                "we are stuck in the elevator",
                "I am locked in the library",
                "he said he will kill me",
                "I lost track of time and hello, before I forget, an old lady has fallen and does"
                        + " not move. Also when do you close?"
            })
    void plainDangerIsHeard(String message) {
        assertThat(isEmergency(message)).isTrue();
    }

    private static boolean isEmergency(String message) {
        return Shipped.decide(message) instanceof Decision.HandOff handOff
                && handOff.reason() == Reason.EMERGENCY;
    }

    private static List<String> lines(String name) throws IOException {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        EmergenciesTest.class.getResourceAsStream(name)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
