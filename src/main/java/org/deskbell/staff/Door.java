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
import java.util.regex.Pattern;

/// Where people are sent who come in, leave, or are not let in.
@Component
final class Door {
    /// A page to go on to after signing in: one of ours, never another site.
    private static final Pattern OURS = Pattern.compile("/(?:desk|office)(?:[/?][^\\s\\\\]*)?");

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    private final AccountStore store;
    private final StaffAccounts accounts;

    Door(AccountStore store, StaffAccounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    static boolean isOurs(@Nullable String to) {
        return to != null && OURS.matcher(to).matches();
    }

    /// Where somebody starts who did not ask for a page.
    static String home(StaffMember member) {
        return member.mayActAs(Role.LIBRARIAN) ? "/desk" : "/office";
    }

    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        var account = store.find(who.getName()).orElseThrow();
        var mark =
                SignInPlace.cookie(
                        account.member().id(), KnownBrowser.mark(account), request.isSecure());
        response.addHeader(HttpHeaders.SET_COOKIE, mark.toString());
        String to = request.getParameter("to");
        response.sendRedirect(isOurs(to) ? to : home(account.member()));
    }

    void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        log.info("A sign-in from {} was refused: {}", request.getRemoteAddr(), why.getMessage());
        var page = UriComponentsBuilder.fromPath("/sign-in");
        if (why instanceof TooManySignIns tooMany) {
            page.queryParam("wait", tooMany.seconds());
        } else {
            page.queryParam("wrong");
        }
        response.sendRedirect(withAim(page, request.getParameter("to")));
    }

    /// Without a sign-in: a page asks for it, a program is told.
    void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String path = request.getRequestURI();
        String aim =
                request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        boolean read = "GET".equals(request.getMethod());
        String page = withAim(UriComponentsBuilder.fromPath("/sign-in"), read ? aim : null);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (path.startsWith("/desk") || path.startsWith("/office")) {
            response.sendRedirect(page);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
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
