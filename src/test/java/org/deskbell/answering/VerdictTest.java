package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.understanding.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class VerdictTest {
    private static final OperatingPoint POINT =
            new OperatingPoint(0.9, 0.4, OperatingPoint.CAUTIOUS.forecast());

    /// MEANS is the likeliest label with its probability; the rest is a FAQ's.
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    DANGER, GIBBERISH, FOREIGN, ALARM, MEANS,                      CONFIDENCE, VERDICT
                    false,  false,     false,   0.0,   renew-items 0.90,           0.95,       answer
                    false,  false,     false,   0.0,   renew-items 0.50,           0.90,       answer
                    false,  false,     false,   0.0,   renew-items 0.50,           0.89,       clarify
                    false,  false,     false,   0.0,   renew-items 0.30,           0.40,       clarify
                    false,  false,     false,   0.0,   renew-items 0.30,           0.39,       low-confidence
                    false,  false,     false,   0.0,   talk:thanks 0.80,           0.05,       talk:thanks
                    false,  false,     false,   0.0,   talk:thanks 0.30,           0.60,       clarify
                    false,  false,     false,   0.0,   talk:thanks 0.15,           0.05,       low-confidence
                    false,  false,     false,   0.0,   scope:complaint 0.60,       0.59,       complaint
                    false,  false,     false,   0.0,   scope:complaint 0.60,       0.61,       clarify
                    false,  false,     false,   0.0,   scope:complaint 0.60,       0.95,       answer
                    false,  false,     false,   0.0,   scope:complaint 0.31,       0.30,       complaint
                    false,  false,     false,   0.0,   scope:complaint 0.29,       0.05,       low-confidence
                    false,  false,     false,   0.0,   scope:something-new 0.90,   0.10,       low-confidence
                    false,  false,     false,   0.0,   scope:asked-for-human 0.70, 0.10,       asked-for-human
                    false,  false,     false,   0.7,   renew-items 0.40,           0.50,       emergency
                    false,  false,     false,   0.0,   scope:emergency 0.90,       0.05,       low-confidence
                    true,   false,     false,   0.0,   renew-items 0.99,           0.99,       emergency
                    true,   true,      true,    0.0,   talk:thanks 0.99,           0.99,       emergency
                    false,  true,      false,   0.0,   renew-items 0.60,           0.95,       rephrase
                    false,  false,     true,    0.0,   renew-items 0.60,           0.80,       unsupported-language
                    false,  false,     true,    0.0,   renew-items 0.90,           0.95,       unsupported-language
                    """)
    void theEvidenceDecides(
            boolean danger,
            boolean gibberish,
            boolean foreign,
            double alarm,
            String means,
            double confidence,
            String verdict) {
        String[] label = means.split(" ");
        double probability = Double.parseDouble(label[1]);
        var evidence =
                new Verdict.Evidence(
                        danger,
                        gibberish,
                        foreign,
                        alarm,
                        List.of(
                                new Intent(label[0], probability),
                                new Intent("library-hours", 1 - probability)),
                        confidence,
                        2);

        assertThat(name(Verdict.of(evidence, POINT))).isEqualTo(verdict);
    }

    @Test
    void nobodyIsAskedToChooseFromOne() {
        var evidence = new Verdict.Evidence(false, false, false, 0, List.of(), 0.6, 1);

        assertThat(Verdict.of(evidence, POINT))
                .isEqualTo(new Verdict.HandOff(Reason.LOW_CONFIDENCE));
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Answer() -> "answer";
            case Verdict.Clarify() -> "clarify";
            case Verdict.Rephrase() -> "rephrase";
            case Verdict.Chat(String label) -> label;
            case Verdict.HandOff(Reason reason) -> reason.code();
        };
    }
}
