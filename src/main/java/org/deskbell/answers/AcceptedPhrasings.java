package org.deskbell.answers;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.privacy.PersonalData;
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
import java.util.UUID;

/// The one way by which patrons' words become phrasings of an answer: as a new version of its
/// document, which patrons are answered by once it is published, with a record of who took them and
/// from where. Each can be withdrawn. Thread-safe.
@Component
public class AcceptedPhrasings implements PersonalData {
    private static final int LONGEST = 300;

    private final KnowledgeBase knowledge;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcceptedPhrasings(
            KnowledgeBase knowledge,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.knowledge = knowledge;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// Saves the document with further ways of asking, as a draft. Those that it has already are
    /// left out, also of the record.
    ///
    /// @param words  as patrons put it, without personal data
    /// @param origin where they come from
    /// @return how many were added
    /// @throws IllegalArgumentException when there is no such document, it has no list of
    ///     questions, or one of them is too long for a phrasing
    /// @throws OutdatedEdit when somebody saves it at the same time
    public int accept(String path, List<String> words, String origin, StaffId who) {
        List<String> lines = words.stream().map(AcceptedPhrasings::oneLine).distinct().toList();
        return database.write(
                jdbc -> {
                    Version latest = latest(jdbc, path);
                    String text = latest.text();
                    int added = 0;
                    for (String line : lines) {
                        String longer = Phrasings.added(text, List.of(line));
                        if (!longer.equals(text)) {
                            text = longer;
                            added++;
                            insert(jdbc, path, latest.number() + 1, line, origin, who);
                        }
                    }
                    if (added > 0) {
                        save(latest, text, who, added + " phrasings from " + origin);
                        record(
                                who,
                                "took %d phrasings from %s into".formatted(added, origin),
                                path);
                    } else if (!Phrasings.haveAList(latest.text())) {
                        throw new IllegalArgumentException(
                                path
                                        + " has no list `questions:` that a phrasing could be added"
                                        + " to. Open it and mend that first.");
                    }
                    return added;
                });
    }

    /// Within a change: keeps where the phrasing comes from that a new document began with.
    public void began(String path, String words, String origin, StaffId who) {
        database.write(
                jdbc -> {
                    String line = oneLine(words);
                    String text = latest(jdbc, path).text();
                    boolean isThere = Phrasings.added(text, List.of(line)).equals(text);
                    if (isThere) {
                        insert(jdbc, path, 1, line, origin, who);
                    }
                    return isThere;
                });
    }

    /// Takes a phrasing out of its document again, as a new draft. Words that an editor has changed
    /// or removed since then are left as they are.
    ///
    /// @return the phrasing as it was; empty when there is none, or it is withdrawn already
    public Optional<AcceptedPhrasing> withdraw(String id, StaffId who) {
        return database.write(
                jdbc -> {
                    Optional<AcceptedPhrasing> found =
                            find(jdbc, id).filter(one -> !one.isWithdrawn());
                    found.ifPresent(
                            one -> {
                                Version latest = latest(jdbc, one.path());
                                save(
                                        latest,
                                        Phrasings.removed(latest.text(), one.words()),
                                        who,
                                        "A phrasing withdrawn");
                                mark(jdbc, id, who, clock.instant());
                                record(who, "withdrew a phrasing of", one.path());
                            });
                    return found;
                });
    }

    /// Undoes [#withdraw].
    public Optional<AcceptedPhrasing> bringBack(String id, StaffId who) {
        return database.write(
                jdbc -> {
                    Optional<AcceptedPhrasing> found =
                            find(jdbc, id).filter(AcceptedPhrasing::isWithdrawn);
                    found.ifPresent(
                            one -> {
                                Version latest = latest(jdbc, one.path());
                                save(
                                        latest,
                                        Phrasings.added(latest.text(), List.of(one.words())),
                                        who,
                                        "A withdrawn phrasing again");
                                mark(jdbc, id, null, null);
                                record(who, "brought back a phrasing of", one.path());
                            });
                    return found;
                });
    }

    public int size() {
        return database.reads()
                .sql("select count(*) from accepted_phrasing")
                .query(Integer.class)
                .single();
    }

    /// The newest first, after leaving out the first `skip`; withdrawn ones too.
    public List<AcceptedPhrasing> newest(int skip, int most) {
        return database.reads()
                .sql(
                        """
                        select * from accepted_phrasing order by accepted_at desc, words, id limit :most offset :skip
                        """)
                .param("most", most)
                .param("skip", skip)
                .query((row, _) -> phrasing(row))
                .list();
    }

    /// Those in use stay with the document that they are in; withdrawn ones go.
    @Override
    public int forgetBefore(Instant limit) {
        return database.write(
                jdbc ->
                        jdbc.sql("delete from accepted_phrasing where withdrawn_at < :limit")
                                .param("limit", limit.toEpochMilli())
                                .update());
    }

    private static Version latest(JdbcClient jdbc, String path) {
        return FaqStore.document(jdbc, path)
                .map(StoredDocument::latest)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no document " + path + "."));
    }

    private void save(Version latest, String text, StaffId who, String note) {
        knowledge.save(latest.path(), text, latest.number(), who, note);
    }

    private void record(StaffId who, String what, String path) {
        events.publishEvent(new StaffAction(who, what, path));
    }

    private static String oneLine(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A phrasing has 1 to %d characters. Leave out “%s…”, or write it shorter in the"
                                    .formatted(
                                            LONGEST, line.substring(0, Math.min(40, line.length())))
                            + " answer's own page.");
        }
        return line;
    }

    private void insert(
            JdbcClient jdbc, String path, int version, String words, String origin, StaffId who) {
        jdbc.sql(
                        """
                        insert into accepted_phrasing (id, path, version, words, origin, accepted_by, accepted_at)
                        values (:id, :path, :version, :words, :origin, :who, :at)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("path", path)
                .param("version", version)
                .param("words", words)
                .param("origin", origin)
                .param("who", who.value())
                .param("at", clock.millis())
                .update();
    }

    private static void mark(
            JdbcClient jdbc, String id, @Nullable StaffId who, @Nullable Instant at) {
        jdbc.sql(
                        """
                        update accepted_phrasing set withdrawn_by = :who, withdrawn_at = :at where id = :id
                        """)
                .param("id", id)
                .param("who", who == null ? null : who.value())
                .param("at", at == null ? null : at.toEpochMilli())
                .update();
    }

    private static Optional<AcceptedPhrasing> find(JdbcClient jdbc, String id) {
        return jdbc.sql("select * from accepted_phrasing where id = :id")
                .param("id", id)
                .query((row, _) -> phrasing(row))
                .optional();
    }

    private static AcceptedPhrasing phrasing(ResultSet row) throws SQLException {
        String withdrawnBy = row.getString("withdrawn_by");
        return new AcceptedPhrasing(
                row.getString("id"),
                row.getString("path"),
                row.getInt("version"),
                row.getString("words"),
                row.getString("origin"),
                new StaffId(row.getString("accepted_by")),
                Instant.ofEpochMilli(row.getLong("accepted_at")),
                withdrawnBy == null ? null : new StaffId(withdrawnBy),
                withdrawnBy == null ? null : Instant.ofEpochMilli(row.getLong("withdrawn_at")));
    }
}
