package org.deskbell.gaps;

import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgePublished;
import org.deskbell.answers.MissedSearch;
import org.deskbell.answers.MissedSearches;
import org.deskbell.conversation.Transcript;
import org.deskbell.conversation.Transcripts;
import org.deskbell.kernel.ConversationId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reads what was said since the last time and sorts the questions that went wrong into gaps. About
/// 6 ms for a question that was never asked in those words, once; nothing waits for it.
@Component
class Gathering {
    private static final Logger log = LoggerFactory.getLogger(Gathering.class);

    /// A conversation may still turn out otherwise so long after its last word: see [Reading].
    private static final Duration UNSETTLED = Duration.ofHours(1);

    private static final int CHATS = 100;
    private static final int MOST_SEARCHES = 5_000;

    private final Transcripts transcripts;
    private final MissedSearches searches;
    private final Sorting sorting;
    private final Answers answers;
    private final Database database;
    private final Clock clock;
    private final AtomicBoolean going = new AtomicBoolean();
    private volatile Progress progress = new Progress(false, 0, 0, null);
    private volatile boolean otherAnswers;

    Gathering(
            Transcripts transcripts,
            MissedSearches searches,
            Sorting sorting,
            Answers answers,
            Database database,
            Clock clock) {
        this.transcripts = transcripts;
        this.searches = searches;
        this.sorting = sorting;
        this.answers = answers;
        this.database = database;
        this.clock = clock;
    }

    /// @param done how many new questions are sorted, `of` those that were found
    /// @param looked when it was done last
    record Progress(boolean going, int done, int of, @Nullable Instant looked) {}

    Progress progress() {
        return progress;
    }

    @EventListener
    void on(KnowledgePublished published) {
        otherAnswers = true;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (!going.compareAndSet(false, true)) {
            return;
        }
        Progress before = progress;
        try {
            Instant now = clock.instant();
            gather(before.looked(), now);
            progress = new Progress(false, 0, 0, now);
        } catch (RuntimeException e) {
            log.error("What went wrong in chats could not be read; trying again later.", e);
            progress = new Progress(false, 0, 0, before.looked());
        } finally {
            going.set(false);
        }
    }

    /// Returns at once.
    void begin() {
        if (!going.get()) {
            progress = new Progress(true, 0, 0, progress.looked());
            Thread.ofVirtual().name("gaps").start(this::look);
        }
    }

    private void gather(@Nullable Instant last, Instant now) {
        boolean reconsider = otherAnswers;
        otherAnswers = false;
        progress = new Progress(true, 0, 0, last);
        List<Missed> fresh = new ArrayList<>();
        List<ConversationId> chats =
                transcripts.changedSince(last == null ? Instant.EPOCH : last.minus(UNSETTLED));
        String home = answers.content().library().language();
        for (int i = 0; i < chats.size(); i += CHATS) {
            List<ConversationId> some = chats.subList(i, Math.min(i + CHATS, chats.size()));
            fresh.addAll(fresh(transcripts.of(some), home, now));
        }
        sorting.sort(
                fresh,
                freshSearches(),
                now,
                (done, of) -> progress = new Progress(true, done, of, last));
        sorting.tidy(now, reconsider);
    }

    /// Those that do not count yet. What is known of others is put right.
    private List<Missed> fresh(List<Transcript> chats, String home, Instant now) {
        Map<ConversationId, List<Missed>> missed = new LinkedHashMap<>();
        chats.forEach(chat -> missed.put(chat.id(), Reading.of(chat, home, now)));
        return database.write(
                jdbc -> {
                    var tables = new GapTables(jdbc);
                    var fresh = new ArrayList<Missed>();
                    missed.forEach((id, those) -> fresh.addAll(fresh(id, those, tables)));
                    return fresh;
                });
    }

    private static List<Missed> fresh(ConversationId id, List<Missed> missed, GapTables tables) {
        var known = new HashMap<>(tables.questions(id));
        var fresh = new ArrayList<Missed>();
        for (Missed one : missed) {
            GapTables.Kept before = known.remove(one.seq());
            if (before == null) {
                fresh.add(one);
            } else if (before.sign() != one.sign()) {
                tables.turn(one, before);
            }
        }
        known.forEach((seq, before) -> tables.remove(id, seq, before));
        return fresh;
    }

    private Collection<MissedSearch> freshSearches() {
        List<MissedSearch> found = searches.mostWanted(0, MOST_SEARCHES);
        return database.write(
                jdbc -> {
                    var tables = new GapTables(jdbc);
                    Map<String, GapTables.Counted> known = tables.searches();
                    var fresh = new ArrayList<MissedSearch>();
                    for (MissedSearch search : found) {
                        GapTables.Counted before = known.get(search.id());
                        if (before == null) {
                            fresh.add(search);
                        } else if (search.times() > before.times()) {
                            tables.count(before.gap(), search, search.times() - before.times());
                        }
                    }
                    return fresh;
                });
    }
}
