package org.deskbell.gaps;

import org.deskbell.gaps.Gap.State;
import org.deskbell.privacy.PersonalData;
import org.deskbell.store.Database;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What becomes of gaps as time goes by: their words go with the conversations, and what was
/// decided comes up again when patrons go on asking.
@Component
class Tending implements PersonalData {
    /// Where whoever's words named a gap has gone, with them.
    private static final String NAMELESS =
            """
            (words = '' or (conversation is null and search is null)
              or (conversation is not null and not exists (
                select 1 from gap_question q where q.conversation = gap.conversation and q.seq = gap.seq))
              or (search is not null and not exists (select 1 from gap_search s where s.search = gap.search)))
            """;

    private static final String EMPTY =
            """
            (not exists (select 1 from gap_question q where q.gap = gap.number)
              and not exists (select 1 from gap_search s where s.gap = gap.number))
            """;

    /// Nobody has done anything about it.
    private static final String UNTOUCHED =
            "(state = 'open' and assigned_to is null and draft is null)";

    private final Database database;
    private final Supplier<GapSettings> settings;
    private final Clock clock;

    Tending(Database database, Supplier<GapSettings> settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    private record Open(int number, String language, String words) {}

    /// Names those anew whose words have gone, and lets go of those that have no question left.
    void rename(Naming naming) {
        letGo();
        Map<Integer, String> nameless =
                open(NAMELESS + " and not " + EMPTY).stream()
                        .collect(Collectors.toMap(Open::number, Open::language));
        naming.name(new TreeMap<>(nameless), _ -> {});
    }

    private int letGo() {
        return database.write(
                jdbc ->
                        jdbc.sql(
                                        "delete from gap where %s and (words = '' or %s)"
                                                .formatted(EMPTY, UNTOUCHED))
                                .update());
    }

    void reconsider(Naming naming) {
        open("state = 'open' and words <> ''")
                .forEach(
                        gap -> {
                            Naming.Nearest nearest = naming.nearest(gap.words(), gap.language());
                            database.write(
                                    jdbc -> {
                                        new GapTables(jdbc)
                                                .nearest(
                                                        gap.number(),
                                                        nearest.faq(),
                                                        nearest.confidence());
                                        return true;
                                    });
                        });
    }

    private List<Open> open(String where) {
        return database.reads()
                .sql("select number, language, words from gap where " + where + " order by number")
                .query(
                        (row, _) ->
                                new Open(
                                        row.getInt("number"),
                                        row.getString("language"),
                                        row.getString("words")))
                .list();
    }

    private record Decided(int number, State state, int before, int since) {}

    void bringBack(Instant now) {
        List<Decided> decided =
                database.reads()
                        .sql(
                                """
                                select number, state, times_before, (select coalesce(sum(times), 0) from gap_day
                                  where gap_day.gap = gap.number and day > decided_at / 86400000 and day > :month) as since
                                from gap where state <> 'open'
                                """)
                        .param("month", Days.of(now) - GapRules.DAYS)
                        .query(
                                (row, _) ->
                                        new Decided(
                                                row.getInt("number"),
                                                State.of(row.getString("state")),
                                                row.getInt("times_before"),
                                                row.getInt("since")))
                        .list();
        decided.stream()
                .filter(gap -> GapRules.isBack(gap.state(), gap.before(), gap.since()))
                .forEach(
                        gap ->
                                database.write(
                                        jdbc ->
                                                jdbc.sql(
                                                                """
                                                                update gap set state = 'open', back_at = :now where number = :number
                                                                """)
                                                        .param("now", now.toEpochMilli())
                                                        .param("number", gap.number())
                                                        .update()));
    }

    /// The questions of conversations go with them; so do the words of gaps that nobody has
    /// touched. What was decided is kept by a limit of its own: without personal data the words
    /// name nobody, and without them the same question would have to be decided on again.
    @Override
    public int forgetBefore(Instant limit) {
        Instant rested = clock.instant().minus(settings.get().gaps());
        int gone =
                database.write(
                        jdbc ->
                                jdbc.sql(
                                                """
                                                delete from gap_question where conversation in (
                                                  select id from conversation where changed_at < :limit)
                                                """)
                                        .param("limit", limit.toEpochMilli())
                                        .update());
        database.write(
                jdbc -> {
                    jdbc.sql("delete from gap_day where day < :day")
                            .param("day", Days.of(rested))
                            .update();
                    return jdbc.sql(
                                    """
                                    delete from gap where not exists (select 1 from gap_day d where d.gap = gap.number)
                                      and coalesce(decided_at, since) < :limit and
                                    """
                                            + EMPTY)
                            .param("limit", rested.toEpochMilli())
                            .update();
                });
        letGo();
        return gone;
    }
}
