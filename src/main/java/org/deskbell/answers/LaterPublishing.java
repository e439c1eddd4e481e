package org.deskbell.answers;

import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Versions that go live by themselves at a time that somebody chose, also when the server was down
/// then: as soon as it is up. Thread-safe; a plan is durable and in the audit log.
@Component
public class LaterPublishing {
    private static final Logger log = LoggerFactory.getLogger(LaterPublishing.class);

    /// On the library's clocks.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final KnowledgeBase knowledge;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Hours hours;
    private final Clock clock;

    LaterPublishing(
            KnowledgeBase knowledge,
            Database database,
            ApplicationEventPublisher events,
            Hours hours,
            Clock clock) {
        this.hours = hours;
        this.knowledge = knowledge;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// @param what    what the record is to say once it is done: `published`
    /// @param problem why it did not go live at its time; then it does not by itself any more
    public record Plan(
            String path,
            int version,
            Instant at,
            StaffId by,
            String what,
            @Nullable String problem) {}

    /// Nothing can be planned for such a time.
    public boolean isPast(Instant at) {
        return !at.isAfter(clock.instant());
    }

    /// In place of what was planned for the document before.
    ///
    /// @throws IllegalArgumentException when the time is past, or there is no such document
    /// @throws OutdatedEdit when the version is not the latest
    /// @throws NotPublishable when it has to be mended first
    public void plan(String path, int version, Instant at, StaffId who, String what) {
        if (isPast(at)) {
            throw new IllegalArgumentException("That time is past.");
        }
        knowledge.requireFit(path, version);
        database.write(
                jdbc -> {
                    events.publishEvent(
                            new StaffAction(
                                    who,
                                    "planned version %d for %s of"
                                            .formatted(
                                                    version, TIME.format(at.atZone(hours.zone()))),
                                    path));
                    return jdbc.sql(
                                    """
                                    insert into publish_later (path, version, at, planned_by, what)
                                    values (:path, :version, :at, :who, :what)
                                    on conflict (path) do update set version = excluded.version, at = excluded.at,
                                    planned_by = excluded.planned_by, what = excluded.what, problem = null
                                    """)
                            .param("path", path)
                            .param("version", version)
                            .param("at", at.toEpochMilli())
                            .param("who", who.value())
                            .param("what", what)
                            .update();
                });
    }

    /// Nothing goes live by itself any more.
    public void cancel(String path, StaffId who) {
        database.write(
                jdbc -> {
                    int gone = delete(path);
                    if (gone > 0) {
                        events.publishEvent(
                                new StaffAction(who, "took back the planned version of", path));
                    }
                    return gone;
                });
    }

    public Optional<Plan> of(String path) {
        return database.reads()
                .sql("select * from publish_later where path = :path")
                .param("path", path)
                .query(LaterPublishing::read)
                .optional();
    }

    /// Every plan, the next first.
    public List<Plan> all() {
        return database.reads()
                .sql("select * from publish_later order by at, path")
                .query(LaterPublishing::read)
                .list();
    }

    @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void publishDue() {
        all().stream()
                .filter(plan -> plan.problem() == null && !plan.at().isAfter(clock.instant()))
                .forEach(this::publish);
    }

    private void publish(Plan plan) {
        Optional<StoredDocument> document = knowledge.document(plan.path());
        Integer shown = document.map(StoredDocument::published).orElse(null);
        boolean isAway =
                document.isEmpty() || document.get().state() == StoredDocument.State.RETIRED;
        if (isAway || shown != null && shown >= plan.version()) {
            database.write(
                    _ -> {
                        events.publishEvent(
                                new StaffAction(
                                        plan.by(),
                                        "was overtaken with the planned version of",
                                        plan.path()));
                        return delete(plan.path());
                    });
            return;
        }
        try {
            database.write(
                    _ -> {
                        knowledge.publishAgain(
                                plan.path(),
                                plan.version(),
                                plan.by(),
                                plan.what() + ", as planned,");
                        return delete(plan.path());
                    });
        } catch (NotPublishable unfit) {
            log.warn("{} did not go live as planned: {}", plan.path(), unfit.problems());
            database.write(
                    jdbc ->
                            jdbc.sql(
                                            "update publish_later set problem = :problem where path"
                                                    + " = :path")
                                    .param("problem", unfit.problems().getFirst().message())
                                    .param("path", plan.path())
                                    .update());
        }
    }

    private int delete(String path) {
        return database.write(
                jdbc ->
                        jdbc.sql("delete from publish_later where path = :path")
                                .param("path", path)
                                .update());
    }

    private static Plan read(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getString("path"),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("at")),
                new StaffId(row.getString("planned_by")),
                row.getString("what"),
                row.getString("problem"));
    }
}
