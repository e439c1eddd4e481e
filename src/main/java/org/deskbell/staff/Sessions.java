package org.deskbell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Sessions that end with the rights they were begun with. A session holds a name and the account's
/// epoch, nothing else; who that is and what they may do is read from the account by each request
/// that asks. So no list of sessions has to be kept or searched, a file of an older version can
/// still be read, and a restart changes nothing.
@Component
final class Sessions implements SecurityContextRepository {
    private static final String NAME = "staff";
    private static final String EPOCH = "epoch";
    private static final String STRONG = "strong";

    private final AccountStore store;
    private final SecondFactorRule secondFactor;

    Sessions(AccountStore store, SecondFactorRule secondFactor) {
        this.store = store;
        this.secondFactor = secondFactor;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Lazy(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            HttpSession session = request.getSession();
            session.setAttribute(NAME, who.getName());
            session.setAttribute(EPOCH, who.epoch());
            session.setAttribute(STRONG, who.strong());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) != null;
    }

    private Optional<SignedIn> signedIn(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(NAME) instanceof String name)) {
            return Optional.empty();
        }
        Optional<SignedIn> who =
                store.find(name)
                        .filter(account -> account.member().enabled())
                        .filter(account -> session.getAttribute(EPOCH).equals(account.epoch()))
                        .map(account -> secondFactor.applied(account, isStrong(session)));
        if (who.isEmpty()) {
            session.invalidate();
        }
        return who;
    }

    static void strengthen(HttpSession session) {
        session.setAttribute(STRONG, true);
    }

    private static boolean isStrong(HttpSession session) {
        return Boolean.TRUE.equals(session.getAttribute(STRONG));
    }

    /// Patrons' pages never ask, so they cost no look at the account.
    private final class Lazy implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Lazy(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context =
                        signedIn(request.getSession(false))
                                .<SecurityContext>map(
                                        w -> new SecurityContextImpl(w.authentication()))
                                .orElseGet(SecurityContextHolder::createEmptyContext);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
