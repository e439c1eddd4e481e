package org.deskbell.staff;

import org.deskbell.staff.AccountStore.Account;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.function.Supplier;

/// Who has to have a second factor (`deskbell.sign-in.second-factor`). Whoever owes one may sign in
/// and set it up, and until then nothing else.
@Component
final class SecondFactorRule {
    private final Supplier<SignInRules> rules;
    private final SecondFactor secondFactor;

    SecondFactorRule(Supplier<SignInRules> rules, SecondFactor secondFactor) {
        this.rules = rules;
        this.secondFactor = secondFactor;
    }

    private boolean isOwedBy(StaffMember member) {
        boolean wanted =
                switch (rules.get().secondFactor()) {
                    case NOBODY -> false;
                    case ADMINISTRATORS -> member.roles().contains(Role.ADMINISTRATOR);
                    case EVERYBODY -> true;
                };
        return wanted && !secondFactor.isSetUp(member.id());
    }

    /// The account's owner with the roles that may be used now.
    SignedIn applied(Account account, boolean strong) {
        StaffMember member = account.member();
        boolean owes = !strong && isOwedBy(member);
        return account.with(owes ? member.withRoles(Set.of()) : member).signedIn(strong);
    }
}
