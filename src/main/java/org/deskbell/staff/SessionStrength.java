package org.deskbell.staff;

import jakarta.servlet.http.HttpSession;

import org.deskbell.kernel.StaffId;
import org.springframework.stereotype.Component;

import java.security.Principal;

/// Guards the ways in against whoever has nothing but a password: if the account has a passkey or
/// is connected with the sign-on server, they could make a second factor of their own and be let in
/// as if it were its owner's. They have to come by the way that is there.
@Component
public final class SessionStrength {
    private final Passkeys passkeys;
    private final SsoAccounts sso;

    SessionStrength(Passkeys passkeys, SsoAccounts sso) {
        this.passkeys = passkeys;
        this.sso = sso;
    }

    /// @throws AccountRefused when the session was begun with a password alone, and there is more
    public void require(Principal who) {
        var id = new StaffId(who.getName());
        boolean hasMore = !passkeys.of(id).isEmpty() || sso.isConnected(id);
        if (hasMore && !SignedIn.of(who).strong()) {
            throw new AccountRefused(
                    "You signed in with the password alone. Sign in with your passkey, or with"
                            + " single sign-on, to change how you sign in.");
        }
    }

    /// The session's owner has just shown a second factor.
    public void gained(HttpSession session) {
        Sessions.strengthen(session);
    }
}
