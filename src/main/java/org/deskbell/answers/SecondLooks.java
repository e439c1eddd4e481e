package org.deskbell.answers;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Editors who ask a colleague to look at a version before it goes live. A request is about one
/// version: it is over when another is saved, or this one is published. Thread-safe; a request is
/// durable and in the audit log.
@Component
public final class SecondLooks {
    /// Of what is said with a request, in characters.
    private static final int LONGEST_WORDS = 500;

    private static final String ALL =
            """
            select l.* from second_look l join knowledge_document d on d.path = l.path and d.latest = l.version
            where (d.published is null or d.published <> d.latest) and d.retired is null
            """;

    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondLooks(Database database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// @param of            who is asked; null: whoever comes first
    /// @param words         what to look at; may be empty
    /// @param sentBackBy    who found that something is to be changed
    /// @param sentBackWords what
    public record Request(
            String path,
            int version,
            StaffId by,
            Instant at,
            @Nullable StaffId of,
            String words,
            @Nullable StaffId sentBackBy,
            @Nullable String sentBackWords) {
        public boolean isOpen() {
            return sentBackBy == null;
        }

        /// Whether it is this person who is asked.
        public boolean concerns(StaffId who) {
            return of == null ? !by.equals(who) : of.equals(who);
        }
    }

    /// In place of what was asked about the document before. The request is also an event, within
    /// the change.
    public void ask(String path, int version, StaffId who, @Nullable StaffId of, String words) {
        var asked =
                new Request(path, version, who, clock.instant(), of, shortened(words), null, null);
        database.write(
                jdbc -> {
                    events.publishEvent(asked);
                    announce(
                            who,
                            "asked %s for a look at version %d of"
                                    .formatted(of == null ? "colleagues" : of.value(), version),
                            path);
                    return jdbc.sql(
                                    """
                                    insert into second_look (path, version, asked_by, asked_at, asked_of, words)
                                    values (:path, :version, :who, :at, :of, :words)
                                    on conflict (path) do update set version = excluded.version,
                                    asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                                    asked_of = excluded.asked_of, words = excluded.words,
                                    sent_back_by = null, sent_back_words = null
                                    """)
                            .param("path", path)
                            .param("version", version)
                            .param("who", who.value())
                            .param("at", asked.at().toEpochMilli())
                            .param("of", of == null ? null : of.value())
                            .param("words", asked.words())
                            .update();
                });
    }

    /// Something is to be changed first.
    ///
    /// @return false when nobody asks any more: it was published, saved anew, or sent back
    public boolean sendBack(String path, StaffId who, String words) {
        return database.write(
                jdbc -> {
                    if (of(jdbc, path).filter(Request::isOpen).isEmpty()) {
                        return false;
                    }
                    announce(who, "sent back the latest version of", path);
                    jdbc.sql(
                                    """
                                    update second_look set sent_back_by = :who, sent_back_words = :words
                                    where path = :path
                                    """)
                            .param("who", who.value())
                            .param("words", shortened(words))
                            .param("path", path)
                            .update();
                    return true;
                });
    }

    public Optional<Request> of(String path) {
        return of(database.reads(), path);
    }

    private static Optional<Request> of(JdbcClient jdbc, String path) {
        return jdbc.sql(ALL + "and l.path = :path")
                .param("path", path)
                .query(SecondLooks::read)
                .optional();
    }

    /// All that are not over, the oldest first.
    public List<Request> all() {
        return database.reads().sql(ALL + "order by l.asked_at").query(SecondLooks::read).list();
    }

    private void announce(StaffId who, String what, String path) {
        events.publishEvent(new StaffAction(who, what, path));
    }

    private static String shortened(String words) {
        String whole = words.strip();
        return whole.substring(0, Math.min(LONGEST_WORDS, whole.length()));
    }

    private static Request read(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getString("path"),
                row.getInt("version"),
                new StaffId(row.getString("asked_by")),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                staff(row.getString("asked_of")),
                row.getString("words"),
                staff(row.getString("sent_back_by")),
                row.getString("sent_back_words"));
    }

    private static @Nullable StaffId staff(@Nullable String name) {
        return name == null ? null : new StaffId(name);
    }
}
