package org.deskbell.staff;

import org.deskbell.staff.AccountStore.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Decides whether a name and a password are let in. A wrong password, an unknown name and a
/// disabled account get the same answer after the same work.
@Component
final class SignIn implements AuthenticationProvider {
    private final AccountStore store;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final SecondFactor secondFactor;
    private final LetIn letIn;

    SignIn(
            AccountStore store,
            Passwords passwords,
            SignInThrottle throttle,
            SecondFactor secondFactor,
            LetIn letIn) {
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.secondFactor = secondFactor;
        this.letIn = letIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        var place = (SignInPlace) Objects.requireNonNull(attempt.getDetails());
        Optional<Account> account = store.find(name).filter(a -> a.member().enabled());

        Runnable giveBack = throttle.spend(place, name, account);
        String hash = account.map(Account::password).orElseGet(passwords::nobodys);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            throw new BadCredentialsException("wrong name or password");
        }
        giveBack.run();
        if (secondFactor.isSetUp(account.get().member().id())) {
            throw new SecondStep(account.get());
        }
        return letIn.admit(account.get(), "signed in", false);
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }
}
