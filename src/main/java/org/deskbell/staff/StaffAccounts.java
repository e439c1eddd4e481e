package org.deskbell.staff;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountStore.Account;
import org.deskbell.store.Database;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Who may sign in, and as what. Thread-safe; each change is one durable step together with its
/// line in the audit log, and ends the sessions of the account that was changed.
@Component
public final class StaffAccounts {
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,190}");

    private final AccountStore store;
    private final Passwords passwords;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffAccounts(
            AccountStore store,
            Passwords passwords,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Also a disabled one: ask the member what it may do.
    public Optional<StaffMember> find(StaffId id) {
        return store.find(id.value()).map(Account::member);
    }

    /// Whoever is signed in, with the roles that they may use in this session.
    public static StaffMember acting(Principal who) {
        return SignedIn.of(who).member();
    }

    /// Those who may sign in first, each part by sign-in name.
    public List<StaffMember> all() {
        return store.all();
    }

    /// @throws AccountRefused when the name is taken or empty, or the password too weak
    public void add(StaffId by, StaffMember member, String password) {
        passwords.check(member.id(), member.name(), password);
        insert(by, new Account(member, passwords.hash(password), 0));
    }

    /// An account that nobody can sign in to before its owner has chosen a password; see
    /// [SignInLinks].
    ///
    /// @param email empty: none
    /// @throws AccountRefused when the name is taken or empty, or the address is none
    public void invite(StaffId by, StaffMember member, String email) {
        database.write(
                _ -> {
                    insert(by, new Account(member, passwords.nobodys(), 0));
                    if (!email.isBlank()) {
                        setEmail(by, member.id(), email);
                    }
                    return member;
                });
    }

    private void insert(StaffId by, Account account) {
        StaffMember member = account.member();
        if (member.name().isBlank() || member.name().length() > 80) {
            throw new AccountRefused("Give a name of 1 to 80 characters for patrons to see.");
        }
        if (member.id().isNobodys()) {
            throw new AccountRefused(
                    "The record calls what Deskbell does by itself "
                            + member.id()
                            + "; take another sign-in name.");
        }
        database.write(
                jdbc -> {
                    if (AccountStore.find(jdbc, member.id().value()).isPresent()) {
                        throw new AccountRefused(
                                "There is an account " + member.id() + " already.");
                    }
                    AccountStore.insert(jdbc, account, clock.instant());
                    events.publishEvent(new StaffAction(by, "added account", member.id().value()));
                    return account;
                });
    }

    /// One that nobody could guess, to be told to its owner.
    public String newPassword() {
        return passwords.random();
    }

    /// @throws AccountRefused when nobody could give accounts afterwards
    public void disable(StaffId by, StaffId whom) {
        change(by, "disabled account", whom, was -> was.with(was.member().withEnabled(false)));
    }

    public void enable(StaffId by, StaffId whom) {
        change(by, "enabled account", whom, was -> was.with(was.member().withEnabled(true)));
    }

    /// @throws AccountRefused when nobody could give accounts afterwards
    public void changeRoles(StaffId by, StaffId whom, Set<Role> roles) {
        change(by, "changed roles", whom, was -> was.with(was.member().withRoles(roles)));
    }

    /// @throws AccountRefused when it is too weak
    public void setPassword(StaffId by, StaffId whom, String password) {
        StaffMember member = find(whom).orElseThrow(() -> unknown(whom));
        passwords.check(whom, member.name(), password);
        String hash = passwords.hash(password);
        change(by, "set password", whom, was -> was.withPassword(hash));
    }

    /// For somebody who knows the present one.
    ///
    /// @throws AccountRefused when `present` is wrong or `wanted` too weak
    public void changeOwnPassword(StaffId who, String present, String wanted) {
        Account account = store.find(who.value()).orElseThrow(() -> unknown(who));
        if (!passwords.matches(present, account.password())) {
            throw new AccountRefused("The present password is not right.");
        }
        setPassword(who, who, wanted);
    }

    /// Where mail for somebody goes, if they want any.
    public Optional<String> email(StaffId who) {
        return store.email(who.value()).filter(address -> !address.isEmpty());
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// @param address empty: none
    /// @throws AccountRefused when it is no address
    public void setEmail(StaffId by, StaffId whom, String address) {
        String plain = address.strip();
        if (!plain.isEmpty() && !isAddress(plain)) {
            throw new AccountRefused(
                    "That is no e-mail address: it looks like name@library.example.");
        }
        database.write(
                jdbc -> {
                    AccountStore.setEmail(jdbc, whom.value(), plain);
                    events.publishEvent(new StaffAction(by, "changed e-mail", whom.value()));
                    return whom;
                });
    }

    /// In every browser.
    public void signOut(StaffId who) {
        change(who, "signed out", who, was -> was);
    }

    private void change(StaffId by, String what, StaffId whom, UnaryOperator<Account> change) {
        database.write(
                jdbc -> {
                    Account was =
                            AccountStore.find(jdbc, whom.value()).orElseThrow(() -> unknown(whom));
                    Account is = change.apply(was);
                    AccountStore.update(jdbc, is.withoutSessions());
                    requireAdministrator(jdbc);
                    events.publishEvent(new StaffAction(by, what, whom.value()));
                    database.afterCommit(() -> events.publishEvent(new StaffSignedOut(whom)));
                    return is;
                });
    }

    private static void requireAdministrator(JdbcClient jdbc) {
        if (AccountStore.all(jdbc).stream().noneMatch(m -> m.mayActAs(Role.ADMINISTRATOR))) {
            throw new AccountRefused(
                    "Nobody else is an administrator; give that role to a colleague first.");
        }
    }

    private static AccountRefused unknown(StaffId id) {
        return new AccountRefused("There is no account " + id + ".");
    }
}
