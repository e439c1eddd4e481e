package org.deskbell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountStore.Account;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/// The last step of every way in: it is written down, and a session is begun.
@Component
final class LetIn {
    private final Sessions sessions;
    private final SecondFactorRule secondFactor;
    private final ApplicationEventPublisher events;

    LetIn(Sessions sessions, SecondFactorRule secondFactor, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.events = events;
    }

    /// @param how for the record: `signed in`
    Authentication admit(Account account, String how, boolean strong) {
        StaffId who = account.member().id();
        events.publishEvent(new StaffAction(who, how, who.value()));
        return secondFactor.applied(account, strong).authentication();
    }

    /// For the ways that ask for more than a password.
    ///
    /// @param to the page that was asked for, if any
    /// @return where to go
    String begin(
            Account account,
            String how,
            String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Authentication who = admit(account, how, true);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        sessions.saveContext(new SecurityContextImpl(who), request, response);
        remember(account, request, response);
        return Door.isOurs(to) ? to : Door.home(account.member());
    }

    /// Guesses made elsewhere cannot lock this browser out.
    static void remember(
            Account account, HttpServletRequest request, HttpServletResponse response) {
        var mark =
                SignInPlace.cookie(
                        account.member().id(), KnownBrowser.mark(account), request.isSecure());
        response.addHeader(HttpHeaders.SET_COOKIE, mark.toString());
    }
}
