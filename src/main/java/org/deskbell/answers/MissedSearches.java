package org.deskbell.answers;

import org.deskbell.kernel.RateLimit;
import org.deskbell.privacy.PersonalData;
import org.deskbell.privacy.Redactor;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/// What patrons looked for on the public pages and did not find, for editors to answer or dismiss.
/// Personal data is taken out first, and some thousand are kept: the rarest go. Thread-safe.
@Component
public class MissedSearches implements PersonalData {
    private static final int MOST = 5_000;

    /// Of one address, within an hour: more are a program's, and teach nothing.
    private static final int BELIEVED = 30;

    private final Database database;
    private final Redactor redactor;
    private final Supplier<AnswersSettings> settings;
    private final Clock clock;
    private final RateLimit believed = new RateLimit(BELIEVED, Duration.ofHours(1));

    MissedSearches(
            Database database, Redactor redactor, Supplier<AnswersSettings> settings, Clock clock) {
        this.database = database;
        this.redactor = redactor;
        this.settings = settings;
        this.clock = clock;
    }

    void keep(String search, String language, String address) {
        String words = worthKeeping(search);
        if (words.isEmpty() || believed.spend(address).isPositive()) {
            return;
        }
        long now = clock.millis();
        database.write(
                jdbc -> {
                    jdbc.sql(
                                    """
                                    insert into missed_search (id, language, words, times, first_at, last_at)
                                    values (:id, :language, :words, 1, :now, :now)
                                    on conflict (language, words) do update
                                    set times = missed_search.times + 1, last_at = excluded.last_at
                                    """)
                            .param("id", UUID.randomUUID().toString())
                            .param("language", language)
                            .param("words", words)
                            .param("now", now)
                            .update();
                    return jdbc.sql(
                                    """
                                    delete from missed_search where id in (
                                      select id from missed_search order by times desc, last_at desc limit 1000 offset :most)
                                    """)
                            .param("most", MOST)
                            .update();
                });
    }

    /// @return nothing when there is no letter besides personal data
    private String worthKeeping(String search) {
        String words = redactor.redact(search).text().strip().replaceAll("\\s+", " ");
        return words.replaceAll("\\[[^\\]]*]", "").codePoints().anyMatch(Character::isLetter)
                ? words.toLowerCase(Locale.ROOT)
                : "";
    }

    /// Those that nobody has dismissed.
    public int size() {
        return database.reads()
                .sql("select count(*) from missed_search where dismissed_at is null")
                .query(Integer.class)
                .single();
    }

    /// The most wanted first, after leaving out the first `skip`; none that was dismissed.
    public List<MissedSearch> mostWanted(int skip, int most) {
        return database.reads()
                .sql(
                        """
                        select * from missed_search where dismissed_at is null
                        order by times desc, last_at desc, id limit :most offset :skip
                        """)
                .param("most", most)
                .param("skip", skip)
                .query(
                        (row, _) ->
                                new MissedSearch(
                                        row.getString("id"),
                                        row.getString("language"),
                                        row.getString("words"),
                                        row.getInt("times"),
                                        Instant.ofEpochMilli(row.getLong("first_at")),
                                        Instant.ofEpochMilli(row.getLong("last_at"))))
                .list();
    }

    /// It is shown no more, however often it is made again.
    ///
    /// @return false when there is no such search
    public boolean dismiss(String id) {
        return dismiss(id, clock.millis());
    }

    public boolean bringBack(String id) {
        return dismiss(id, null);
    }

    private boolean dismiss(String id, @Nullable Long at) {
        return database.write(
                        jdbc ->
                                jdbc.sql(
                                                "update missed_search set dismissed_at = :at where"
                                                        + " id = :id")
                                        .param("at", at)
                                        .param("id", id)
                                        .update())
                == 1;
    }

    /// By a limit of its own: without personal data the words name nobody, and seasons matter.
    @Override
    public int forgetBefore(Instant limit) {
        Instant rested = clock.instant().minus(settings.get().retention().searches());
        return database.write(
                jdbc ->
                        jdbc.sql("delete from missed_search where last_at < :limit")
                                .param("limit", rested.toEpochMilli())
                                .update());
    }
}
