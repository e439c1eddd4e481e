package org.deskbell.gaps;

import org.deskbell.conversation.ConversationEvent;
import org.deskbell.gaps.Gap.Decided;
import org.deskbell.gaps.Gap.State;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gaps on disk, for reading and for decisions; how they come about is in [GapTables].
@Component
class GapStore {
    private static final int EACH = 5;
    private static final int WINDOW = 2 * GapRules.DAYS;

    private final Database database;

    GapStore(Database database) {
        this.database = database;
    }

    /// Every gap, with how often it was asked up to that day.
    List<Gap> all(long today) {
        var days = new HashMap<Integer, Counts>();
        database.reads()
                .sql(
                        "select gap, day, sign, times from gap_day where day > :first and day <="
                                + " :today")
                .param("first", today - WINDOW)
                .param("today", today)
                .query(
                        row -> {
                            count(days, row, today);
                        });
        return database.reads()
                .sql(
                        """
                        select number, language, words, faq, confidence, state, assigned_to, draft, decided_by, decided_at, back_at
                        from gap where words <> '' order by number
                        """)
                .query((row, _) -> gap(row, days.getOrDefault(row.getInt("number"), new Counts())))
                .list();
    }

    Optional<Gap> find(int number, long today) {
        var days = new HashMap<Integer, Counts>();
        database.reads()
                .sql(
                        """
                        select gap, day, sign, times from gap_day where gap = :number and day > :first and day <= :today
                        """)
                .param("number", number)
                .param("first", today - WINDOW)
                .param("today", today)
                .query(
                        row -> {
                            count(days, row, today);
                        });
        return database.reads()
                .sql("select * from gap where number = :number and words <> ''")
                .param("number", number)
                .query((row, _) -> gap(row, days.getOrDefault(number, new Counts())))
                .optional();
    }

    long assignedTo(StaffId who) {
        return database.reads()
                .sql(
                        """
                        select count(*) from gap where assigned_to = :who and state = 'open' and words <> ''
                        """)
                .param("who", who.value())
                .query(Long.class)
                .single();
    }

    private static final class Counts {
        private final Map<Sign, Integer> signs = new EnumMap<>(Sign.class);
        private final int[] course = new int[WINDOW / EACH];
        private int before;
    }

    private static void count(Map<Integer, Counts> days, ResultSet row, long today)
            throws SQLException {
        Counts counts = days.computeIfAbsent(row.getInt("gap"), _ -> new Counts());
        int ago = (int) (today - row.getLong("day"));
        int times = row.getInt("times");
        counts.course[(WINDOW - 1 - ago) / EACH] += times;
        if (ago < GapRules.DAYS) {
            if (times > 0) {
                counts.signs.merge(Sign.of(row.getString("sign")), times, Integer::sum);
            }
        } else {
            counts.before += times;
        }
    }

    /// How a question of a gap ended.
    ///
    /// @param id `conversation/seq` or `search/id`
    record Asked(
            String id,
            @Nullable ConversationId conversation,
            int seq,
            String words,
            Sign sign,
            Instant at,
            int times) {}

    /// The newest first.
    List<Asked> asked(int number, int most) {
        return database.reads()
                .sql(
                        """
                        select conversation, seq, null as search, words, sign, at, 1 as times from gap_question where gap = :number
                        union all
                        select null, 0, search, missed_search.words, 'searched', last_at, missed_search.times
                        from gap_search join missed_search on missed_search.id = gap_search.search where gap = :number
                        order by at desc limit :most
                        """)
                .param("number", number)
                .param("most", most)
                .query((row, _) -> asked(row))
                .list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String conversation = row.getString("conversation");
        int seq = row.getInt("seq");
        return new Asked(
                conversation == null
                        ? "search/" + row.getString("search")
                        : conversation + "/" + seq,
                conversation == null ? null : ConversationId.of(conversation),
                seq,
                row.getString("words"),
                Sign.of(row.getString("sign")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("times"));
    }

    /// Within a change.
    void decide(Gap gap, State state, @Nullable StaffId by, Instant at) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        update gap set state = :state, decided_by = :by, decided_at = :at, times_before = :times, back_at = null
                                        where number = :number
                                        """)
                                .param("number", gap.number())
                                .param("state", state.key())
                                .param("by", by == null ? null : by.value())
                                .param("at", by == null ? null : at.toEpochMilli())
                                .param("times", gap.times())
                                .update());
    }

    /// Within a change.
    void assign(int number, @Nullable StaffId to) {
        database.write(
                jdbc ->
                        jdbc.sql("update gap set assigned_to = :to where number = :number")
                                .param("number", number)
                                .param("to", to == null ? null : to.value())
                                .update());
    }

    /// Within a change.
    void drafted(int number, String path) {
        database.write(
                jdbc ->
                        jdbc.sql("update gap set draft = :path where number = :number")
                                .param("number", number)
                                .param("path", path)
                                .update());
    }

    /// What a patron erases is gone here too, also where a gap is named by it.
    @EventListener
    void on(ConversationEvent.Erased erased) {
        database.write(
                jdbc -> {
                    jdbc.sql("delete from gap_question where conversation = :id")
                            .param("id", erased.id().toString())
                            .update();
                    return jdbc.sql(
                                    """
                                    update gap set words = '', vector = null, conversation = null, seq = null where conversation = :id
                                    """)
                            .param("id", erased.id().toString())
                            .update();
                });
    }

    private static Gap gap(ResultSet row, Counts counts) throws SQLException {
        String assigned = row.getString("assigned_to");
        String decided = row.getString("decided_by");
        long back = row.getLong("back_at");
        return new Gap(
                row.getInt("number"),
                row.getString("language"),
                row.getString("words"),
                row.getString("faq"),
                row.getDouble("confidence"),
                State.of(row.getString("state")),
                assigned == null ? null : new StaffId(assigned),
                row.getString("draft"),
                decided == null
                        ? null
                        : new Decided(
                                new StaffId(decided),
                                Instant.ofEpochMilli(row.getLong("decided_at"))),
                back == 0 ? null : Instant.ofEpochMilli(back),
                Map.copyOf(counts.signs),
                counts.before,
                java.util.Arrays.stream(counts.course).boxed().toList());
    }
}
