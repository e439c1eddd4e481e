package org.deskbell.hooks;

import org.deskbell.hooks.Delivery.Outcome;
import org.deskbell.hooks.Hook.Made;
import org.deskbell.hooks.Hook.State;
import org.deskbell.hooks.Hook.Wanted;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Where news of the desk is sent. Thread-safe; each change is one durable step together with its
/// line in the audit log.
@Component
public final class Hooks {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final String TEST = "deskbell.test";

    private final HookStore hooks;
    private final Deliveries deliveries;
    private final HookOutbox outbox;
    private final HookSender sender;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hooks(
            HookStore hooks,
            Deliveries deliveries,
            HookOutbox outbox,
            HookSender sender,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.sender = sender;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// A hook and how it goes.
    ///
    /// @param last   the delivery that was tried last
    /// @param unsent how many messages wait, for their first attempt or another
    public record Listed(Hook hook, Optional<Delivery> last, long unsent) {}

    /// By name.
    public List<Listed> all() {
        return hooks.all().stream().map(this::listed).toList();
    }

    public Optional<Listed> find(UUID id) {
        return hooks.find(id).map(this::listed);
    }

    private Listed listed(Hook hook) {
        return new Listed(hook, deliveries.lastTried(hook.id()), deliveries.unsent(hook.id()));
    }

    /// The newest deliveries of the last 7 days first, after leaving out the `skip` newest.
    public List<Delivery> deliveries(UUID id, long skip, int count) {
        return deliveries.newest(id, skip, count);
    }

    public long countDeliveries(UUID id) {
        return deliveries.count(id);
    }

    /// @throws HookRefused when something is missing or wrong in what is wanted
    public Made add(StaffId by, Wanted wanted) {
        Wanted checked = checked(wanted);
        var hook =
                new Hook(
                        UUID.randomUUID(),
                        checked.name(),
                        checked.url(),
                        checked.events(),
                        State.ACTIVE,
                        clock.instant());
        String secret = Signature.newSecret();
        return recorded(
                by,
                "added hook",
                hook.name(),
                () -> {
                    if (hooks.all().size() >= MOST) {
                        throw new HookRefused(
                                "There are 50 connections already. Remove one that is not needed.");
                    }
                    hooks.add(hook, secret);
                    return new Made(hook, secret);
                });
    }

    /// @throws HookRefused when something is missing or wrong in what is wanted
    public void change(StaffId by, Hook hook, Wanted wanted) {
        Wanted checked = checked(wanted);
        change(by, "changed hook", checked.name(), () -> hooks.change(hook.id(), checked));
    }

    /// Sends it nothing, and keeps nothing new for it, until it is resumed.
    public void pause(StaffId by, Hook hook) {
        change(by, "paused hook", hook.name(), () -> hooks.change(hook.id(), State.PAUSED));
    }

    /// What had been waiting when it was paused is sent now.
    public void resume(StaffId by, Hook hook) {
        change(by, "resumed hook", hook.name(), () -> hooks.change(hook.id(), State.ACTIVE));
        outbox.sendDue();
    }

    /// It can be brought back for a week.
    public void delete(StaffId by, Hook hook) {
        change(by, "removed hook", hook.name(), () -> hooks.delete(hook.id(), clock.instant()));
    }

    /// @return false when it is gone for good
    public boolean bringBack(StaffId by, UUID id) {
        Optional<String> name = hooks.name(id);
        name.ifPresent(it -> change(by, "brought back hook", it, () -> hooks.bringBack(id)));
        return name.isPresent();
    }

    /// From now on the old secret signs nothing.
    public Made newSecret(StaffId by, Hook hook) {
        String secret = Signature.newSecret();
        change(by, "made hook secret", hook.name(), () -> hooks.change(hook.id(), secret));
        return new Made(hook, secret);
    }

    /// Sends a message that means nothing, once, and waits for what comes of it: up to 10 seconds.
    /// Also to a hook that is paused.
    public Outcome test(StaffId by, Hook hook) throws InterruptedException {
        var now = clock.instant();
        String message = Message.newId();
        String body = Message.body(TEST, now, Map.of("hook", hook.name()));
        Outcome outcome =
                sender.send(hook.url(), hooks.secret(hook.id()), message, body, clock.instant());
        change(
                by,
                "tested hook",
                hook.name(),
                () -> deliveries.addTried(hook.id(), message, TEST, body, now, outcome));
        return outcome;
    }

    /// Sends a message again, whatever became of it, under the same id.
    ///
    /// @throws HookRefused when the hook is not active, or the message is not kept any more
    public void sendAgain(StaffId by, Hook hook, long number) {
        if (hook.state() != State.ACTIVE) {
            throw new HookRefused("Nothing was sent: resume this connection first.");
        }
        change(
                by,
                "sent hook again",
                hook.name(),
                () -> {
                    if (!deliveries.again(hook.id(), number, clock.instant())) {
                        throw new HookRefused(
                                "That message is older than 7 days and not kept any more.");
                    }
                });
        outbox.sendDue();
    }

    private static Wanted checked(Wanted wanted) {
        String name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new HookRefused("Give a name of 1 to 80 characters.");
        }
        if (wanted.events().isEmpty()) {
            throw new HookRefused("Choose at least one thing to be told.");
        }
        return new Wanted(name, HookAddress.check(wanted.url()).toString(), wanted.events());
    }

    private void change(StaffId by, String what, String name, Runnable change) {
        recorded(
                by,
                what,
                name,
                () -> {
                    change.run();
                    return name;
                });
    }

    private <T> T recorded(StaffId by, String what, String name, Supplier<T> change) {
        return database.write(
                _ -> {
                    T changed = change.get();
                    events.publishEvent(new StaffAction(by, what, name));
                    return changed;
                });
    }
}
