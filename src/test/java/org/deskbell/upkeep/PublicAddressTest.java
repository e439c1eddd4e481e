package org.deskbell.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

class PublicAddressTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://192.0.2.7/x,          true
                    https://[2001:db8::1]/,       true
                    https://no-such-host.invalid, true
                    http://127.0.0.1:8080/,       false
                    http://localhost/,            false
                    http://[::1]/,                false
                    http://10.1.2.3/,             false
                    http://172.16.0.1/,           false
                    http://192.168.1.1/,          false
                    http://169.254.169.254/meta,  false
                    http://100.64.0.1/,           false
                    http://0.0.0.0/,              false
                    http://[fd00::1]/,            false
                    http://[fe80::1]/,            false
                    http://[::ffff:10.0.0.1]/,    false
                    mailto:a@example.org,         false
                    """)
    void privateNetworksAreNotLookedInto(URI address, boolean isPublic) {
        assertThat(PublicAddress.isPublic(address)).isEqualTo(isPublic);
    }
}
