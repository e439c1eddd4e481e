package org.deskbell.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.kernel.Recent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is on the way to the sign-on server and back. Kept in memory, the newest some thousand: a
/// session for each stranger who follows the link would fill the disk. Only the browser that went
/// can come back, by a cookie.
@Component
final class SsoRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "deskbell-sso";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int MOST = 2_000;

    /// The page that was asked for, beside what the standard wants to be sent back.
    private static final String TO = SsoRequests.class.getName();

    private final Map<String, Going> going = new Recent<>(MOST);

    private record Going(OAuth2AuthorizationRequest request, String to) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return going(request).map(Going::request).orElse(null);
    }

    private Optional<Going> going(HttpServletRequest request) {
        String state = request.getParameter("state");
        synchronized (going) {
            return isOwn(request, state) ? Optional.ofNullable(going.get(state)) : Optional.empty();
        }
    }

    private static boolean isOwn(HttpServletRequest request, @Nullable String state) {
        return state != null
                && Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .anyMatch(Secrets.hash(state)::equals);
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
        String to = Optional.ofNullable(request.getParameter("to")).orElse("");
        String state = Objects.requireNonNull(asked.getState());
        synchronized (going) {
            going.put(state, new Going(asked, to));
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(Secrets.hash(state), LASTS, request.isSecure()));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Going> back = going(request);
        back.ifPresent(
                was -> {
                    synchronized (going) {
                        going.values().remove(was);
                    }
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
