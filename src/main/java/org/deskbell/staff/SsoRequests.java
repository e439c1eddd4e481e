package org.deskbell.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.crypto.spec.SecretKeySpec;

/// Who is on the way to the sign-on server and back. Their browser keeps it, sealed, and so no
/// other browser can come back, and strangers who follow the link cost no memory and push nobody
/// out. The seal is another one after a restart: whoever is on the way then begins again.
/// Thread-safe.
@Component
final class SsoRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "deskbell-sso";
    private static final Duration LASTS = Duration.ofMinutes(10);

    /// Longer ones are forgotten: all browsers keep a cookie of 4,096 bytes, and no longer one.
    private static final int LONGEST_TO = 500;

    /// The page that was asked for, beside what the standard wants to be sent back.
    private static final String TO = SsoRequests.class.getName();

    private final AesBytesEncryptor seal =
            new AesBytesEncryptor(
                    new SecretKeySpec(Secrets.bytes(32), "AES"),
                    KeyGenerators.secureRandom(16),
                    CipherAlgorithm.GCM);
    private final Clock clock;

    SsoRequests(Clock clock) {
        this.clock = clock;
    }

    private record Going(
            String server,
            String client,
            String back,
            Set<String> scopes,
            String state,
            Map<String, Object> attributes,
            String to,
            Instant until) {
        OAuth2AuthorizationRequest request() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(server)
                    .clientId(client)
                    .redirectUri(back)
                    .scopes(scopes)
                    .state(state)
                    .attributes(attributes)
                    .build();
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return going(request).map(Going::request).orElse(null);
    }

    private Optional<Going> going(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(kept -> opened(kept).stream())
                .filter(going -> going.state().equals(request.getParameter("state")))
                .filter(going -> clock.instant().isBefore(going.until()))
                .findFirst();
    }

    private Optional<Going> opened(String kept) {
        try {
            byte[] json = seal.decrypt(Base64.getUrlDecoder().decode(kept));
            return Optional.of(JsonMapper.shared().readValue(json, Going.class));
        } catch (RuntimeException _) { // made by somebody else, or before a restart
            return Optional.empty();
        }
    }

    private String closed(Going going) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal.encrypt(JsonMapper.shared().writeValueAsBytes(going)));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var going =
                new Going(
                        asked.getAuthorizationUri(),
                        asked.getClientId(),
                        Objects.requireNonNull(asked.getRedirectUri()),
                        asked.getScopes(),
                        Objects.requireNonNull(asked.getState()),
                        asked.getAttributes(),
                        Optional.ofNullable(request.getParameter("to"))
                                .filter(to -> to.length() <= LONGEST_TO)
                                .orElse(""),
                        clock.instant().plus(LASTS));
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(closed(going), LASTS, request.isSecure()));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Going> back = going(request);
        back.ifPresent(
                was -> {
                    request.setAttribute(TO, was.to());
                    response.addHeader(
                            HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request.isSecure()));
                });
        return back.map(Going::request).orElse(null);
    }

    /// Of a request that has come back: the page that was asked for before.
    static String to(HttpServletRequest request) {
        return request.getAttribute(TO) instanceof String to ? to : "";
    }

    private static String cookie(String text, Duration lasts, boolean secure) {
        return ResponseCookie.from(COOKIE, text)
                .path("/sign-in")
                .maxAge(lasts)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .build()
                .toString();
    }
}
