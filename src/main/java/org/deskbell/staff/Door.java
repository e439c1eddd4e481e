package org.deskbell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;

/// Where people are sent who come in, leave, or are not let in.
@Component
final class Door {
    /// A page to go on to after signing in: one of ours, never another site.
    private static final Pattern OURS = Pattern.compile("/(?:desk|office)(?:[/?][^\\s\\\\]*)?");

    /// Sent with requests for a piece of a page.
    private static final String PIECE = "HX-Request";

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    private final AccountStore store;
    private final StaffAccounts accounts;
    private final HalfSignedIn halfSignedIn;

    Door(AccountStore store, StaffAccounts accounts, HalfSignedIn halfSignedIn) {
        this.store = store;
        this.accounts = accounts;
        this.halfSignedIn = halfSignedIn;
    }

    static boolean isOurs(@Nullable String to) {
        return to != null && OURS.matcher(to).matches();
    }

    /// Where somebody starts who did not ask for a page.
    static String home(StaffMember member) {
        if (member.mayActAs(Role.LIBRARIAN, Role.SUPERVISOR)) {
            return "/desk";
        }
        return member.mayActAs(Role.EDITOR, Role.ADMINISTRATOR) ? "/office" : "/office/password";
    }

    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        var account = store.find(who.getName()).orElseThrow();
        LetIn.remember(account, request, response);
        String to = request.getParameter("to");
        response.sendRedirect(isOurs(to) ? to : home(StaffAccounts.acting(who)));
    }

    void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String to = request.getParameter("to");
        if (why instanceof SecondStep step) {
            var half = halfSignedIn.cookie(step.account(), request.isSecure());
            response.addHeader(HttpHeaders.SET_COOKIE, half.toString());
            response.sendRedirect(withAim(UriComponentsBuilder.fromPath("/sign-in/code"), to));
            return;
        }
        log.info("A sign-in from {} was refused: {}", request.getRemoteAddr(), why.getMessage());
        var page = UriComponentsBuilder.fromPath("/sign-in");
        if (why instanceof TooManySignIns tooMany) {
            page.queryParam("wait", tooMany.seconds());
        } else {
            page.queryParam("wrong");
        }
        response.sendRedirect(withAim(page, to));
    }

    /// Without a sign-in: a page asks for it, a program is told.
    void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String page = withAim(UriComponentsBuilder.fromPath("/sign-in"), aim(request));
        if (request.getHeader(PIECE) != null) {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isOurs(request.getRequestURI())) {
            response.sendRedirect(page);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /// The page that somebody is on: the one they ask for, or the one whose form they sent.
    private static @Nullable String aim(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean isPage = "GET".equals(request.getMethod()) && request.getHeader(PIECE) == null;
        return isPage ? asked : path(request.getHeader(HttpHeaders.REFERER));
    }

    private static @Nullable String path(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getRawPath();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    void leave(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        if (who != null) {
            accounts.signOut(new StaffId(who.getName()));
        }
    }

    private static String withAim(UriComponentsBuilder page, @Nullable String to) {
        if (isOurs(to)) {
            page.queryParam("to", "{to}");
            return page.encode().buildAndExpand(to).toUriString();
        }
        return page.build().toUriString();
    }
}
