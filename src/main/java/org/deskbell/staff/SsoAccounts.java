package org.deskbell.staff;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountStore.Account;
import org.deskbell.staff.Sso.Refusal;
import org.deskbell.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which account belongs to whom the sign-on server names. It is found by the server's own
/// identifier of a person, never by a name: names are given again, and some servers let people
/// choose them.
@Component
final class SsoAccounts {
    private static final Logger log = LoggerFactory.getLogger(SsoAccounts.class);

    private final SsoSettings settings;
    private final AccountStore store;
    private final StaffAccounts accounts;
    private final Database database;
    private final ApplicationEventPublisher events;

    sealed interface Known {
        record Here(Account account) implements Known {}

        record Not(Refusal why) implements Known {}
    }

    SsoAccounts(
            SsoSettings settings,
            AccountStore store,
            StaffAccounts accounts,
            Database database,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.store = store;
        this.accounts = accounts;
        this.database = database;
        this.events = events;
    }

    boolean isConnected(StaffId who) {
        return database.reads()
                        .sql("select count(*) from staff_subject where account = :account")
                        .param("account", who.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// @throws AccountRefused when the person is connected with another account
    void connect(StaffId who, String subject) {
        database.write(
                jdbc -> {
                    Optional<StaffId> owner = owner(jdbc, subject);
                    if (owner.filter(other -> !other.equals(who)).isPresent()) {
                        throw new AccountRefused(
                                "That person is connected with the account " + owner.get() + ".");
                    }
                    forget(jdbc, who);
                    jdbc.sql("insert into staff_subject values (:subject, :account)")
                            .param("subject", subject)
                            .param("account", who.value())
                            .update();
                    events.publishEvent(
                            new StaffAction(who, "connected single sign-on", who.value()));
                    return who;
                });
    }

    void disconnect(StaffId who) {
        database.write(
                jdbc -> {
                    events.publishEvent(
                            new StaffAction(who, "disconnected single sign-on", who.value()));
                    return forget(jdbc, who);
                });
    }

    private static int forget(JdbcClient jdbc, StaffId who) {
        return jdbc.sql("delete from staff_subject where account = :account")
                .param("account", who.value())
                .update();
    }

    /// Makes an account and gives roles, where the groups say so.
    Known of(String subject, Map<String, Object> claims) {
        Set<Role> roles = roles(claims);
        if (roles.isEmpty() && !settings.roles().isEmpty()) {
            return new Known.Not(Refusal.NO_ROLE);
        }
        Optional<StaffId> owner = owner(database.reads(), subject);
        return owner.map(id -> asGroupsSay(id, roles))
                .orElseGet(() -> newcomer(subject, claims, roles));
    }

    private static Optional<StaffId> owner(JdbcClient jdbc, String subject) {
        return jdbc.sql("select account from staff_subject where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(StaffId::new);
    }

    private Known asGroupsSay(StaffId id, Set<Role> roles) {
        StaffMember member = account(id).member();
        if (!member.enabled()) {
            return new Known.Not(Refusal.DISABLED);
        }
        if (!settings.roles().isEmpty() && !member.roles().equals(roles)) {
            try {
                accounts.changeRoles(StaffId.SINGLE_SIGN_ON, id, roles);
            } catch (AccountRefused last) {
                log.warn("{} keeps the roles it has: {}", id, last.getMessage());
            }
        }
        return new Known.Here(account(id));
    }

    private Known newcomer(String subject, Map<String, Object> claims, Set<Role> roles) {
        Optional<StaffId> named = name(claims);
        if (named.isEmpty()) {
            return new Known.Not(Refusal.BAD_NAME);
        }
        StaffId id = named.get();
        if (accounts.find(id).isPresent()) {
            return new Known.Not(Refusal.TAKEN);
        }
        if (settings.roles().isEmpty()) {
            return new Known.Not(Refusal.NO_ACCOUNT);
        }
        String name = text(claims, "name").filter(n -> n.length() <= 80).orElse(id.value());
        database.write(
                _ -> {
                    accounts.invite(
                            StaffId.SINGLE_SIGN_ON,
                            new StaffMember(id, name, roles, true),
                            text(claims, "email").filter(StaffAccounts::isAddress).orElse(""));
                    connect(id, subject);
                    return id;
                });
        return new Known.Here(account(id));
    }

    private Account account(StaffId id) {
        return store.find(id.value()).orElseThrow();
    }

    /// An address's part before the at sign is a name too.
    private Optional<StaffId> name(Map<String, Object> claims) {
        try {
            return text(claims, settings.nameClaim())
                    .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("@.*", ""))
                    .map(StaffId::new)
                    .filter(id -> !id.isNobodys());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Set<Role> roles(Map<String, Object> claims) {
        Object claim = claims.getOrDefault(settings.groupsClaim(), Set.of());
        Collection<?> groups = claim instanceof Collection<?> many ? many : Set.of(claim);
        var roles = EnumSet.noneOf(Role.class);
        settings.roles()
                .forEach(
                        (role, giving) -> {
                            if (groups.stream()
                                    .anyMatch(group -> giving.contains(group.toString()))) {
                                roles.add(role);
                            }
                        });
        return roles;
    }

    private static Optional<String> text(Map<String, Object> claims, String claim) {
        return Optional.ofNullable(claims.get(claim))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
