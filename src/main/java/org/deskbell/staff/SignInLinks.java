package org.deskbell.staff;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Links with which the owner of an account chooses its password: a new colleague, or one who
/// forgot theirs. So nobody ever knows the password of another. A link works once and for a week; a
/// new one makes the older one worthless. Thread-safe.
@Component
public final class SignInLinks {
    static final Duration LASTS = Duration.ofDays(7);

    private final Database database;
    private final StaffAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInLinks(
            Database database,
            StaffAccounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /// @return the path of the page that it leads to; it is stored nowhere
    public String make(StaffId by, StaffId whom) {
        String token = Secrets.token();
        database.write(
                jdbc -> {
                    forget(whom);
                    events.publishEvent(new StaffAction(by, "made sign-in link", whom.value()));
                    return jdbc.sql("insert into staff_link values (:hash, :account, :expires)")
                            .param("hash", Secrets.hash(token))
                            .param("account", whom.value())
                            .param("expires", clock.instant().plus(LASTS).toString())
                            .update();
                });
        return "/sign-in/link/" + token;
    }

    /// Until when the account's link can be used, if it has one.
    public Optional<Instant> open(StaffId whom) {
        return database.reads()
                .sql("select expires_at from staff_link where account = :account")
                .param("account", whom.value())
                .query(String.class)
                .optional()
                .map(Instant::parse)
                .filter(clock.instant()::isBefore);
    }

    /// Whose link it is, while it can be used.
    Optional<StaffMember> whose(String token) {
        return database.reads()
                .sql("select account from staff_link where hash = :hash")
                .param("hash", Secrets.hash(token))
                .query(String.class)
                .optional()
                .map(StaffId::new)
                .filter(id -> open(id).isPresent())
                .flatMap(accounts::find)
                .filter(StaffMember::enabled);
    }

    /// Sets the password and takes the link away, or does neither.
    ///
    /// @throws AccountRefused when the password is too weak; the link can still be used
    void use(StaffMember owner, String password) {
        database.write(
                _ -> {
                    accounts.setPassword(owner.id(), owner.id(), password);
                    return forget(owner.id());
                });
    }

    private int forget(StaffId whom) {
        return database.write(
                jdbc ->
                        jdbc.sql("delete from staff_link where account = :account")
                                .param("account", whom.value())
                                .update());
    }
}
