package org.deskbell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountStore.Account;
import org.deskbell.staff.SsoAccounts.Known;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Signing in by the library's single sign-on server: what follows once it has said who somebody
/// is. See docs/decisions/single-sign-on.md.
@Component
public final class Sso {
    /// In the session of somebody who asked to have their account connected.
    private static final String CONNECT = "connect";

    private static final Duration CONNECT_WITHIN = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Sso.class);

    private final SsoSettings settings;
    private final SsoAccounts known;
    private final Sessions sessions;
    private final LetIn letIn;
    private final Clock clock;

    /// Why somebody whom the server knows is not let in.
    enum Refusal {
        FAILED,
        SILENT,
        NO_ROLE,
        NO_ACCOUNT,
        TAKEN,
        BAD_NAME,
        DISABLED;

        String words(String label) {
            return switch (this) {
                case FAILED -> "Signing in with " + label + " did not work. Try it once more.";
                case SILENT ->
                        "The server of "
                                + label
                                + " does not answer. Sign in with a password, or try again later.";
                case NO_ROLE ->
                        label
                                + " knows you, but you are in none of the groups that use Deskbell."
                                + " Ask whoever keeps the groups.";
                case NO_ACCOUNT ->
                        label
                                + " knows you, but you have no account here yet. An administrator"
                                + " can add one; then connect it under Your sign-in.";
                case TAKEN ->
                        "There is an account of your name that is not connected with "
                                + label
                                + ". Sign in with its password, and connect it under Your sign-in.";
                case BAD_NAME ->
                        label
                                + " gives no name that can be a sign-in name here. Tell whoever"
                                + " runs this server.";
                case DISABLED -> "Your account here is disabled. Ask an administrator.";
            };
        }
    }

    Sso(SsoSettings settings, SsoAccounts known, Sessions sessions, LetIn letIn, Clock clock) {
        this.settings = settings;
        this.known = known;
        this.sessions = sessions;
        this.letIn = letIn;
        this.clock = clock;
    }

    /// What staff call it; empty when there is none.
    public String label() {
        return settings.isOn() ? settings.label() : "";
    }

    public boolean isConnected(StaffId who) {
        return known.isConnected(who);
    }

    /// A sign-on in this session within some minutes connects the account that is signed in.
    public void connect(HttpSession session) {
        session.setAttribute(CONNECT, clock.millis());
    }

    public void disconnect(StaffId who) {
        known.disconnect(who);
    }

    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        var user = (OidcUser) Objects.requireNonNull(who.getPrincipal());
        String subject = user.getIssuer() + " " + user.getSubject();
        Optional<StaffId> connecting = connecting(request);
        if (connecting.isPresent()) {
            String end = connect(connecting.get(), subject);
            if (end.equals("connected")) {
                Sessions.strengthen(request.getSession());
            }
            response.sendRedirect("/office/password?" + end);
            return;
        }
        switch (known.of(subject, user.getClaims())) {
            case Known.Here(Account account) ->
                    response.sendRedirect(
                            letIn.begin(
                                    account,
                                    "signed in with single sign-on",
                                    SsoRequests.to(request),
                                    request,
                                    response));
            case Known.Not(Refusal why) -> refuse(response, why);
        }
    }

    private String connect(StaffId who, String subject) {
        try {
            known.connect(who, subject);
            return "connected";
        } catch (AccountRefused _) {
            return "elsewhere";
        }
    }

    private Optional<StaffId> connecting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CONNECT) instanceof Long asked)) {
            return Optional.empty();
        }
        session.removeAttribute(CONNECT);
        if (clock.millis() - asked > CONNECT_WITHIN.toMillis()) {
            return Optional.empty();
        }
        @Nullable Authentication who =
                sessions.loadDeferredContext(request).get().getAuthentication();
        return Optional.ofNullable(who).map(one -> new StaffId(one.getName()));
    }

    void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        log.warn("A single sign-on failed: {}", why.getMessage());
        refuse(response, Refusal.FAILED);
    }

    private static void refuse(HttpServletResponse response, Refusal why) throws IOException {
        log.info("A single sign-on was refused: {}", why);
        response.sendRedirect("/sign-in?sso=" + why);
    }
}
