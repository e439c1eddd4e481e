package org.deskbell.staff;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Codes of an authenticator app as the second step of signing in, and codes on paper for the day
/// on which the phone is lost. Each code is worth one sign-in. Thread-safe.
@Component
public final class SecondFactor {
    private static final String ISSUER = "Deskbell";
    private static final int ON_PAPER = 8;

    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /// What is shown to somebody who sets it up; it holds once they have typed a code.
    ///
    /// @param secret to be typed into an app that cannot see the picture
    /// @param uri    for the picture
    public record Proposal(String secret, String uri) {}

    SecondFactor(Database database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public boolean isSetUp(StaffId who) {
        return database.reads()
                        .sql("select count(*) from staff_authenticator where account = :account")
                        .param("account", who.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public int codesOnPaper(StaffId who) {
        return database.reads()
                .sql("select count(*) from staff_recovery_code where account = :account")
                .param("account", who.value())
                .query(Integer.class)
                .single();
    }

    public Proposal propose(StaffId who) {
        return proposal(who, TotpSecret.random());
    }

    /// The same again, after a code that was not right.
    ///
    /// @throws AccountRefused when it is no secret
    public Proposal propose(StaffId who, String secret) {
        return proposal(who, secret(secret));
    }

    private static Proposal proposal(StaffId who, TotpSecret secret) {
        return new Proposal(secret.text(), secret.uri(who.value(), ISSUER));
    }

    /// From now on a code is asked for after the password.
    ///
    /// @param code of the app, which shows that it has the secret
    /// @return the codes on paper, shown this once
    /// @throws AccountRefused when the code is not the app's
    public List<String> begin(StaffId who, String secret, String code) {
        long step =
                secret(secret)
                        .stepsOf(code, clock.instant())
                        .max()
                        .orElseThrow(
                                () ->
                                        new AccountRefused(
                                                "That is not the code of the app. It changes every"
                                                    + " 30 seconds; look that the phone's clock is"
                                                    + " right, and type the one it shows now."));
        List<String> paper = Stream.generate(() -> Secrets.groups(3)).limit(ON_PAPER).toList();
        database.write(
                jdbc -> {
                    forget(jdbc, who);
                    jdbc.sql("insert into staff_authenticator values (:account, :secret, :step)")
                            .param("account", who.value())
                            .param("secret", secret(secret).text())
                            .param("step", step)
                            .update();
                    paper.forEach(one -> keep(jdbc, who, one));
                    events.publishEvent(new StaffAction(who, "set up authenticator", who.value()));
                    return paper;
                });
        return paper;
    }

    private static void keep(JdbcClient jdbc, StaffId who, String code) {
        jdbc.sql("insert into staff_recovery_code values (:account, :hash)")
                .param("account", who.value())
                .param("hash", Secrets.hash(code))
                .update();
    }

    /// By an administrator, for somebody whose phone and paper are lost.
    public void remove(StaffId by, StaffId whom) {
        database.write(
                jdbc -> {
                    forget(jdbc, whom);
                    events.publishEvent(new StaffAction(by, "removed authenticator", whom.value()));
                    return whom;
                });
    }

    /// By its owner.
    ///
    /// @throws AccountRefused when the code is not right
    public void removeOwn(StaffId who, String code) {
        database.write(
                _ -> {
                    if (!accepts(who, code)) {
                        throw new AccountRefused(
                                "That code is not right; the authenticator stays.");
                    }
                    remove(who, who);
                    return who;
                });
    }

    private static void forget(JdbcClient jdbc, StaffId whom) {
        for (String table : List.of("staff_authenticator", "staff_recovery_code")) {
            jdbc.sql("delete from " + table + " where account = :account")
                    .param("account", whom.value())
                    .update();
        }
    }

    /// Whether the code is right, of the app or from paper; then it is used up.
    boolean accepts(StaffId who, String code) {
        String plain = code.strip().toLowerCase(Locale.ROOT);
        return database.write(jdbc -> ofTheApp(jdbc, who, plain) || fromPaper(jdbc, who, plain));
    }

    private boolean ofTheApp(JdbcClient jdbc, StaffId who, String code) {
        Optional<String> secret =
                jdbc.sql("select secret from staff_authenticator where account = :account")
                        .param("account", who.value())
                        .query(String.class)
                        .optional();
        return secret.stream()
                .flatMapToLong(text -> TotpSecret.of(text).stepsOf(code, clock.instant()))
                .anyMatch(step -> use(jdbc, who, step));
    }

    private static boolean use(JdbcClient jdbc, StaffId who, long step) {
        return jdbc.sql(
                                """
                                update staff_authenticator set last_step = :step
                                where account = :account and last_step < :step
                                """)
                        .param("account", who.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    private boolean fromPaper(JdbcClient jdbc, StaffId who, String code) {
        boolean was =
                jdbc.sql(
                                        "delete from staff_recovery_code where account = :account"
                                                + " and hash = :hash")
                                .param("account", who.value())
                                .param("hash", Secrets.hash(code))
                                .update()
                        == 1;
        if (was) {
            events.publishEvent(new StaffAction(who, "used code on paper", who.value()));
        }
        return was;
    }

    private static TotpSecret secret(String text) {
        try {
            return TotpSecret.of(text);
        } catch (IllegalArgumentException _) {
            throw new AccountRefused("That secret is not whole; begin again.");
        }
    }
}
