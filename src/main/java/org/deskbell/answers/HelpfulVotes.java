package org.deskbell.answers;

import org.deskbell.kernel.Recent;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether answers helped, as patrons said on their public pages. A reader counts once a day for an
/// answer, and the last word counts. Who that was is known in memory alone, and of some thousands
/// at most. Thread-safe.
@Component
public class HelpfulVotes {
    private static final int REMEMBERED = 20_000;
    private static final Duration DAY = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final Map<String, Vote> votes = new Recent<>(REMEMBERED);

    HelpfulVotes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Count(int helpful, int unhelpful) {
        static final Count NONE = new Count(0, 0);
    }

    private record Vote(boolean helpful, Instant at) {}

    /// @param reader what tells readers from each other, as well as that goes without a cookie
    void count(String reader, Faq faq, boolean helpful) {
        Vote before = cast(reader + "\n" + faq.key(), helpful);
        if (before == null) {
            add(faq, helpful ? 1 : 0, helpful ? 0 : 1);
        } else if (before.helpful() != helpful) {
            add(faq, helpful ? 1 : -1, helpful ? -1 : 1);
        }
    }

    /// @return what this reader said of it today
    private @Nullable Vote cast(String key, boolean helpful) {
        Instant now = clock.instant();
        synchronized (votes) {
            Vote before = votes.put(key, new Vote(helpful, now));
            return before != null && before.at().plus(DAY).isAfter(now) ? before : null;
        }
    }

    private void add(Faq faq, int helpful, int unhelpful) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into faq_vote (faq, language, helpful, unhelpful)
                                        values (:faq, :language, :helpful, :unhelpful)
                                        on conflict (faq, language) do update
                                        set helpful = faq_vote.helpful + excluded.helpful,
                                            unhelpful = faq_vote.unhelpful + excluded.unhelpful
                                        """)
                                .param("faq", faq.id())
                                .param("language", faq.language())
                                .param("helpful", helpful)
                                .param("unhelpful", unhelpful)
                                .update());
    }

    /// By id, of all languages together.
    public Map<String, Count> all() {
        return database
                .reads()
                .sql(
                        """
                        select faq, sum(helpful) as helpful, sum(unhelpful) as unhelpful from faq_vote group by faq
                        """)
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("faq"),
                                        new Count(row.getInt("helpful"), row.getInt("unhelpful"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Count of(Faq faq) {
        return database.reads()
                .sql(
                        """
                        select helpful, unhelpful from faq_vote where faq = :faq and language = :language
                        """)
                .param("faq", faq.id())
                .param("language", faq.language())
                .query((row, _) -> new Count(row.getInt("helpful"), row.getInt("unhelpful")))
                .optional()
                .orElse(Count.NONE);
    }
}
