package org.deskbell.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tool.example.org/deskbell?room=2",
                "https://10.1.2.3/",
                "http://127.0.0.1:9000/in",
                "http://localhost/in",
                "http://10.1.2.3/",
                "http://172.16.0.9/",
                "http://192.168.1.20:8123/api/webhook/x",
                "http://[::1]:9000/",
                "http://[fd12:3456::1]/",
                "  https://tool.example.org/  "
            })
    void isTaken(String address) {
        assertThat(HookAddress.check(address)).hasToString(address.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://93.184.215.14/             | has to be https
                    http://172.32.0.1/                | has to be https
                    http://169.254.169.254/latest     | has to be https
                    http://no-such-name.invalid/      | has to be https
                    http://[2001:db8::1]/             | has to be https
                    ftp://tool.example.org/           | begins with https://, not with ftp:
                    file:///etc/passwd                | begins with https://, not with file:
                    https://ada:secret@example.org/   | a name or password
                    https://example.org/#part         | Leave out the #
                    https://example.org:99999/        | up to 65535
                    https:///path                     | names no server
                    tool.example.org                  | the whole address
                    javascript:alert(1)               | the whole address
                    https://tool example.org/         | not an address
                    ''                                | the whole address
                    """)
    void isRefusedWithTheReason(String address, String reason) {
        assertThatThrownBy(() -> HookAddress.check(address))
                .isInstanceOf(HookRefused.class)
                .hasMessageContaining(reason);
    }
}
