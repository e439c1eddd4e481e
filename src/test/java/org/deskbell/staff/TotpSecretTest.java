package org.deskbell.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class TotpSecretTest {
    private static final TotpSecret OF_THE_STANDARD =
            new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// The last six digits of the table in RFC 6238, appendix B.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodeIsThatOfTheStandard(long time, String code) {
        assertThat(OF_THE_STANDARD.stepsOf(code, Instant.ofEpochSecond(time)))
                .containsExactly(time / 30);
    }

    @Test
    void aClockMayBeHalfAMinuteWrongAndNoMore() {
        String code = OF_THE_STANDARD.code(100);

        assertThat(OF_THE_STANDARD.stepsOf(code, Instant.ofEpochSecond(99 * 30))).hasSize(1);
        assertThat(OF_THE_STANDARD.stepsOf(code, Instant.ofEpochSecond(102 * 30 - 1))).hasSize(1);
        assertThat(OF_THE_STANDARD.stepsOf(code, Instant.ofEpochSecond(99 * 30 - 1))).isEmpty();
        assertThat(OF_THE_STANDARD.stepsOf(code, Instant.ofEpochSecond(102 * 30))).isEmpty();
    }

    @Test
    void itIsWrittenInBase32() {
        assertThat(OF_THE_STANDARD.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TotpSecret.of("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"))
                .isEqualTo(OF_THE_STANDARD);
        for (byte first : new byte[] {0, 1, -1, -128}) {
            byte[] key = new byte[TotpSecret.LENGTH];
            key[0] = first;
            var secret = new TotpSecret(key);
            assertThat(TotpSecret.of(secret.text())).isEqualTo(secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GEZD", "0EZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
    void whatIsNoSecretIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TotpSecret.of(text));
    }

    @Test
    void anAppReadsWhoseItIs() {
        assertThat(OF_THE_STANDARD.uri("mary", "Our library"))
                .isEqualTo(
                        "otpauth://totp/Our%20library:mary?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Our%20library");
    }
}
