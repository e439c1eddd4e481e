package org.deskbell.staff;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.security.Principal;
import java.util.Objects;

/// Who is signed in, as the account is at this moment.
///
/// @param epoch  the account's; a session lives while it stays the same
/// @param strong whether more than a password was asked for, here or by whom we rely on
record SignedIn(StaffMember member, int epoch, boolean strong) implements AuthenticatedPrincipal {
    /// The [org.deskbell.kernel.StaffId]'s value.
    @Override
    public String getName() {
        return member.id().value();
    }

    /// Whoever sent a request to a page that only those signed in may ask for.
    static SignedIn of(Principal who) {
        return (SignedIn) Objects.requireNonNull(((Authentication) who).getPrincipal());
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this,
                null,
                member.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
    }
}
