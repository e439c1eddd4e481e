package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergenciesTest {
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
}
