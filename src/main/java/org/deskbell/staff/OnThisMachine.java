package org.deskbell.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import java.net.InetAddress;
import java.util.function.Supplier;

/// For a collector of measurements on the same machine, and for administrators. A request that a
/// proxy on this machine passed on is not from this machine.
final class OnThisMachine implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        var request = where.getRequest();
        boolean passedOn =
                request.getHeader("X-Forwarded-For") != null
                        || request.getHeader("Forwarded") != null;
        boolean here =
                InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress() && !passedOn;
        return new AuthorizationDecision(here || isAdministrator(who.get()));
    }

    private static boolean isAdministrator(@Nullable Authentication who) {
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(a -> "ROLE_ADMINISTRATOR".equals(a.getAuthority()));
    }
}
