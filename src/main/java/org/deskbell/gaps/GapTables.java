package org.deskbell.gaps;

import org.deskbell.answers.MissedSearch;
import org.deskbell.gaps.Likeness.Point;
import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The statements by which questions become gaps.
final class GapTables {
    private final JdbcClient jdbc;

    GapTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What new questions are compared with.
    record Leader(int gap, String language, String words, Point point) {}

    List<Leader> leaders() {
        return jdbc.sql(
                        "select number, language, words, vector from gap where words <> '' order by"
                                + " number")
                .query((row, _) -> leader(row))
                .list();
    }

    private static Leader leader(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return new Leader(
                row.getInt("number"),
                row.getString("language"),
                Likeness.plain(words),
                Point.of(words, vector(row.getBytes("vector"))));
    }

    record Kept(int gap, Sign sign, Instant at) {}

    /// The questions of a conversation that count already, by their number in it.
    Map<Integer, Kept> questions(ConversationId id) {
        return jdbc
                .sql("select seq, gap, sign, at from gap_question where conversation = :id")
                .param("id", id.toString())
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getInt("seq"),
                                        new Kept(
                                                row.getInt("gap"),
                                                Sign.of(row.getString("sign")),
                                                Instant.ofEpochMilli(row.getLong("at")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Searches that count already, with how many of their times do.
    record Counted(int gap, int times) {}

    Map<String, Counted> searches() {
        return jdbc
                .sql("select search, gap, counted from gap_search")
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("search"),
                                        new Counted(row.getInt("gap"), row.getInt("counted"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @return its number
    int begin(String language, String words, float @Nullable [] vector, Instant now) {
        return jdbc.sql(
                        """
                        insert into gap (language, words, vector, state, times_before, since)
                        values (:language, :words, :vector, 'open', 0, :now) returning number
                        """)
                .param("language", language)
                .param("words", words)
                .param("vector", bytes(vector))
                .param("now", now.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /// Whether the words are still there: a patron may have erased them meanwhile.
    boolean isThere(Missed one) {
        return jdbc.sql(
                                """
                                select count(*) from entry where conversation = :id and seq = :seq and kind = 'said'
                                """)
                        .param("id", one.conversation().toString())
                        .param("seq", one.seq())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(int gap, Missed one) {
        int added =
                jdbc.sql(
                                """
                                insert into gap_question (conversation, seq, gap, words, sign, at)
                                values (:id, :seq, :gap, :words, :sign, :at) on conflict do nothing
                                """)
                        .param("id", one.conversation().toString())
                        .param("seq", one.seq())
                        .param("gap", gap)
                        .param("words", one.words())
                        .param("sign", one.sign().key())
                        .param("at", one.at().toEpochMilli())
                        .update();
        if (added > 0) {
            count(gap, one.at(), one.sign(), 1);
        }
    }

    /// It ended in another way than it seemed to.
    void turn(Missed one, Kept before) {
        jdbc.sql("update gap_question set sign = :sign where conversation = :id and seq = :seq")
                .param("sign", one.sign().key())
                .param("id", one.conversation().toString())
                .param("seq", one.seq())
                .update();
        count(before.gap(), before.at(), before.sign(), -1);
        count(before.gap(), one.at(), one.sign(), 1);
    }

    /// It did not go wrong after all.
    void remove(ConversationId id, int seq, Kept before) {
        jdbc.sql("delete from gap_question where conversation = :id and seq = :seq")
                .param("id", id.toString())
                .param("seq", seq)
                .update();
        count(before.gap(), before.at(), before.sign(), -1);
    }

    void count(int gap, MissedSearch search, int more) {
        jdbc.sql(
                        """
                        insert into gap_search (search, gap, counted) select id, :gap, :counted from missed_search where id = :search
                        on conflict (search) do update set counted = excluded.counted
                        """)
                .param("search", search.id())
                .param("gap", gap)
                .param("counted", search.times())
                .update();
        count(gap, search.last(), Sign.SEARCHED, more);
    }

    private void count(int gap, Instant at, Sign sign, int more) {
        jdbc.sql(
                        """
                        insert into gap_day (gap, day, sign, times) values (:gap, :day, :sign, :more)
                        on conflict (gap, day, sign) do update set times = gap_day.times + excluded.times
                        """)
                .param("gap", gap)
                .param("day", Days.of(at))
                .param("sign", sign.key())
                .param("more", more)
                .update();
    }

    /// Names a gap by one of its questions.
    ///
    /// @return false when that has been erased meanwhile
    boolean lead(int gap, String id, String words, float @Nullable [] vector) {
        String[] parts = id.split("/", 2);
        boolean search = parts[0].equals("search");
        return jdbc.sql(
                                """
                                update gap set words = :words, vector = :vector, conversation = :conversation, seq = :seq, search = :search
                                where number = :gap and (:conversation is null
                                  or exists (select 1 from gap_question where conversation = :conversation and seq = :seq))
                                """)
                        .param("gap", gap)
                        .param("words", words)
                        .param("vector", bytes(vector))
                        .param("conversation", search ? null : parts[0])
                        .param("seq", search ? null : Integer.valueOf(parts[1]))
                        .param("search", search ? parts[1] : null)
                        .update()
                == 1;
    }

    void nearest(int gap, @Nullable String faq, double confidence) {
        jdbc.sql("update gap set faq = :faq, confidence = :confidence where number = :gap")
                .param("gap", gap)
                .param("faq", faq)
                .param("confidence", confidence)
                .update();
    }

    private static byte @Nullable [] bytes(float @Nullable [] vector) {
        if (vector == null) {
            return null;
        }
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float @Nullable [] vector(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
