package org.deskbell.hooks;

import org.deskbell.handoff.HandoffEvent;
import org.deskbell.store.Database;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// Looks at the desk whenever something happens there, and every few seconds, and writes what is
/// news into the outbox. It compares instead of listening to what the events say, so that nothing
/// is missed that happened while the server was stopping, and nothing is told twice. Never on the
/// thread of a chat.
@Component
class DeskNews {
    /// So long after a start the consoles have to come back before their absence is news.
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final DeskView view;
    private final ToldStore told;
    private final Deliveries deliveries;
    private final HookOutbox outbox;
    private final TeamMail team;
    private final HookSettings settings;
    private final Database database;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final Instant started;
    private final AtomicBoolean poked = new AtomicBoolean();
    private final ReentrantLock looking = new ReentrantLock();
    private boolean somebodyCame;

    DeskNews(
            DeskView view,
            ToldStore told,
            Deliveries deliveries,
            HookOutbox outbox,
            TeamMail team,
            HookSettings settings,
            Database database,
            TaskScheduler scheduler,
            Clock clock) {
        this.view = view;
        this.told = told;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.team = team;
        this.settings = settings;
        this.database = database;
        this.scheduler = scheduler;
        this.clock = clock;
        this.started = clock.instant();
    }

    @EventListener
    void on(HandoffEvent event) {
        if (poked.compareAndSet(false, true)) {
            try {
                scheduler.schedule(this::look, Instant.EPOCH);
            } catch (TaskRejectedException _) {
                poked.set(false); // the server stops; its next start looks
            }
        }
    }

    @Scheduled(fixedRate = 5_000)
    void look() {
        looking.lock();
        try {
            poked.set(false);
            tell(view.now());
        } finally {
            looking.unlock();
        }
    }

    private void tell(Desk desk) {
        Instant now = clock.instant();
        somebodyCame |= !desk.staff().isEmpty();
        Told before = told.read();
        Look look =
                Look.at(
                        desk,
                        before,
                        now,
                        !somebodyCame && now.isBefore(started.plus(SETTLING)),
                        settings.hooks().unstaffedAfter(),
                        view::name);
        if (look.told().equals(before)) {
            return;
        }
        database.write(
                _ -> {
                    told.change(before, look.told());
                    look.counts().forEach(told::count);
                    look.news().forEach(one -> add(one, now));
                    return look;
                });
        outbox.sendDue();
    }

    private void add(Look.News news, Instant now) {
        String body = Message.body(news.event().key(), now, news.data());
        deliveries.add(Message.newId(), news.event(), body, now);
        team.tell(news.event(), now);
    }
}
