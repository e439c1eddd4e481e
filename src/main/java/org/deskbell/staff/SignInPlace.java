package org.deskbell.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.kernel.StaffId;
import org.springframework.http.ResponseCookie;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where an attempt to sign in comes from.
///
/// @param marks the [KnownBrowser] marks in its cookies, by sign-in name
record SignInPlace(String address, Map<String, String> marks) {
    private static final String COOKIE = "deskbell-known-";

    static SignInPlace of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return new SignInPlace(
                request.getRemoteAddr(),
                Stream.ofNullable(cookies)
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().startsWith(COOKIE))
                        .collect(
                                Collectors.toMap(
                                        cookie -> cookie.getName().substring(COOKIE.length()),
                                        Cookie::getValue,
                                        (first, _) -> first)));
    }

    Optional<String> mark(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    static ResponseCookie cookie(StaffId who, String mark, boolean secure) {
        return ResponseCookie.from(COOKIE + who, mark)
                .path("/sign-in")
                .maxAge(Duration.ofDays(400))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .build();
    }
}
