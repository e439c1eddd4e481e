package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TemperatureTest {
    @Test
    void whoIsRightMoreOftenThanHeSaysBecomesSurer() {
        Temperature temperature = Temperature.fit(trials(0.6, 90));

        assertThat(temperature.value()).isLessThan(1);
        assertThat(temperature.of(intents(0.6)).getFirst().probability())
                .isCloseTo(0.9, within(0.01));
    }

    @Test
    void whoIsRightLessOftenThanHeSaysBecomesLessSure() {
        Temperature temperature = Temperature.fit(trials(0.95, 70));

        assertThat(temperature.of(intents(0.95)).getFirst().probability())
                .isCloseTo(0.7, within(0.01));
    }

    @Test
    void withoutTrialsNothingChanges() {
        assertThat(Temperature.fit(List.of())).isEqualTo(Temperature.NONE);
        assertThat(Temperature.NONE.of(intents(0.6))).isEqualTo(intents(0.6));
    }

    /// A hundred sentences that are said to mean `a` with this probability.
    private static List<Temperature.Trial> trials(double claimed, int right) {
        var trials = new ArrayList<Temperature.Trial>();
        for (int i = 0; i < 100; i++) {
            trials.add(new Temperature.Trial(intents(claimed), i < right ? "a" : "b"));
        }
        return trials;
    }

    private static List<Intent> intents(double first) {
        return List.of(new Intent("a", first), new Intent("b", 1 - first));
    }
}
