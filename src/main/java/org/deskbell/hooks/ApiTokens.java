package org.deskbell.hooks;

import org.deskbell.hooks.ApiToken.Made;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keys to the REST interface. Thread-safe; each change is one durable step together with its line
/// in the audit log. Only their hashes are kept: whoever reads the database cannot ask with them.
@Component
public final class ApiTokens {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final int BYTES = 32;

    /// A disk write for each question would be too much.
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(Database database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Those that are not revoked, by name.
    public List<ApiToken> all() {
        return database.reads()
                .sql("select * from api_token where revoked_at is null order by name, id")
                .query((row, _) -> token(row))
                .list();
    }

    /// @throws HookRefused when the name is missing or too long
    public Made make(StaffId by, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new HookRefused("Give the token a name of 1 to 80 characters.");
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = "deskbell_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token = new ApiToken(UUID.randomUUID(), called, clock.instant(), null);
        return database.write(
                jdbc -> {
                    if (all().size() >= MOST) {
                        throw new HookRefused(
                                "There are 50 tokens already. Revoke one that is not needed.");
                    }
                    jdbc.sql(
                                    """
                                    insert into api_token (id, name, sha256, scope, made_at)
                                    values (:id, :name, :sha256, 'read', :now)
                                    """)
                            .param("id", token.id().toString())
                            .param("name", token.name())
                            .param("sha256", sha256(text))
                            .param("now", token.made().toEpochMilli())
                            .update();
                    events.publishEvent(new StaffAction(by, "made token", called));
                    return new Made(token, text);
                });
    }

    /// From now on it opens nothing; it can be brought back.
    ///
    /// @return its name; empty when there is no such token
    public Optional<String> revoke(StaffId by, UUID id) {
        return change(by, "revoked token", id, clock.instant());
    }

    /// @return its name; empty when there is no such token
    public Optional<String> bringBack(StaffId by, UUID id) {
        return change(by, "brought back token", id, null);
    }

    private Optional<String> change(StaffId by, String what, UUID id, @Nullable Instant revoked) {
        return database.write(
                jdbc -> {
                    jdbc.sql("update api_token set revoked_at = :revoked where id = :id")
                            .param("revoked", revoked == null ? null : revoked.toEpochMilli())
                            .param("id", id.toString())
                            .update();
                    Optional<String> name =
                            jdbc.sql("select name from api_token where id = :id")
                                    .param("id", id.toString())
                                    .query(String.class)
                                    .optional();
                    name.ifPresent(it -> events.publishEvent(new StaffAction(by, what, it)));
                    return name;
                });
    }

    /// Whose text this is, unless it is nobody's or revoked.
    Optional<ApiToken> owner(String text) {
        Optional<ApiToken> owner =
                database.reads()
                        .sql(
                                """
                                select * from api_token where sha256 = :sha256 and revoked_at is null
                                """)
                        .param("sha256", sha256(text))
                        .query((row, _) -> token(row))
                        .optional();
        owner.filter(this::isUseToBeNoted).ifPresent(this::noteUse);
        return owner;
    }

    private boolean isUseToBeNoted(ApiToken token) {
        return token.used() == null || token.used().plus(USE_NOTED_EVERY).isBefore(clock.instant());
    }

    private void noteUse(ApiToken token) {
        database.write(
                jdbc ->
                        jdbc.sql("update api_token set used_at = :now where id = :id")
                                .param("now", clock.instant().toEpochMilli())
                                .param("id", token.id().toString())
                                .update());
    }

    /// The texts are random and long, so that nothing slower is needed.
    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has SHA-256", e);
        }
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                UUID.fromString(row.getString("id")),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getObject("used_at") == null
                        ? null
                        : Instant.ofEpochMilli(row.getLong("used_at")));
    }
}
