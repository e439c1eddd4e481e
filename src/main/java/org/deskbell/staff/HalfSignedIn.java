package org.deskbell.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.staff.AccountStore.Account;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Who has given the right password and owes the second step: a cookie that only the sign-in pages
/// are sent, signed like a [KnownBrowser]'s mark. Nothing is stored, and another password ends it.
@Component
final class HalfSignedIn {
    private static final String COOKIE = "deskbell-half";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final AccountStore store;
    private final Clock clock;

    HalfSignedIn(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    ResponseCookie cookie(Account account, boolean secure) {
        String until = String.valueOf(clock.instant().plus(LASTS).getEpochSecond());
        String text = account.member().id() + "/" + KnownBrowser.signed(account, until);
        return cookie(text, LASTS, secure);
    }

    static ResponseCookie none(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private static ResponseCookie cookie(String text, Duration lasts, boolean secure) {
        return ResponseCookie.from(COOKIE, text)
                .path("/sign-in")
                .maxAge(lasts)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .build();
    }

    Optional<Account> account(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(text -> account(text).stream())
                .findFirst();
    }

    private Optional<Account> account(String text) {
        String[] parts = text.split("/", 2);
        return parts.length < 2
                ? Optional.empty()
                : store.find(parts[0])
                        .filter(account -> account.member().enabled())
                        .filter(account -> KnownBrowser.isMark(parts[1], account))
                        .filter(_ -> isNow(parts[1]));
    }

    private boolean isNow(String mark) {
        String until = mark.substring(0, mark.indexOf('.'));
        return until.matches("\\d{1,12}")
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    }
}
