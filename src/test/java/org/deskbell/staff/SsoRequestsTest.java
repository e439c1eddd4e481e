package org.deskbell.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.deskbell.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import java.time.Duration;
import java.util.Objects;

/// Only the browser that went to the sign-on server comes back, soon, and with what it took along.
class SsoRequestsTest {
    private final TestClock clock = new TestClock("2026-11-27T09:00:00Z");
    private final SsoRequests requests = new SsoRequests(clock);
    private String kept = "";

    @BeforeEach
    void aBrowserGoes() {
        var response = new MockHttpServletResponse();
        var going =
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("https://sso.example/authorize")
                        .clientId("deskbell")
                        .redirectUri("https://chat.example/sign-in/sso/back")
                        .state("state-1")
                        .build();
        requests.saveAuthorizationRequest(going, new MockHttpServletRequest(), response);
        String cookie = Objects.requireNonNull(response.getHeader("Set-Cookie"));
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("state-1");
        kept = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    @Test
    void itComesBackWithWhatItTookAlong() {
        assertThat(back(requests, kept, "state-1"))
                .extracting(OAuth2AuthorizationRequest::getClientId)
                .isEqualTo("deskbell");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(back(requests, kept, "state-2")).as("another's answer").isNull();
        assertThat(back(requests, "", "state-1")).as("another browser").isNull();
        String changed = (kept.startsWith("A") ? "B" : "A") + kept.substring(1);
        assertThat(back(requests, changed, "state-1")).as("made by hand").isNull();
        assertThat(back(new SsoRequests(clock), kept, "state-1")).as("another server").isNull();
        clock.advance(Duration.ofMinutes(11));
        assertThat(back(requests, kept, "state-1")).as("long ago").isNull();
    }

    private static @Nullable OAuth2AuthorizationRequest back(
            SsoRequests requests, String cookie, String state) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("deskbell-sso", cookie));
        request.setParameter("state", state);
        return requests.loadAuthorizationRequest(request);
    }
}
