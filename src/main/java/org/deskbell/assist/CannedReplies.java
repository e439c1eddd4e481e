package org.deskbell.assist;

import org.deskbell.answers.Answers;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffMember;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The replies that librarians have at hand: their own, and those of the whole desk, which editors
/// and administrators look after. A shortcut names one reply to whoever types it. Thread-safe; when
/// a change returns it is on disk.
@Component
public class CannedReplies {
    /// How long a deleted reply can be brought back.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST = 500;

    private final Database database;
    private final ReplyStore store;
    private final Answers answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CannedReplies(
            Database database,
            ReplyStore store,
            Answers answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /// The librarian's own and the desk's, by shortcut.
    public List<CannedReply> seenBy(StaffMember who) {
        return store.seenBy(who.id()).stream().filter(reply -> !reply.isDeleted()).toList();
    }

    /// Those that the librarian could bring back, by shortcut.
    public List<CannedReply> deleted(StaffMember who) {
        return store.seenBy(who.id()).stream()
                .filter(reply -> reply.isDeleted() && mayChange(reply, who))
                .toList();
    }

    /// One that the librarian sees, deleted or not.
    public Optional<CannedReply> find(UUID id, StaffMember who) {
        return store.find(id).filter(reply -> reply.isSeenBy(who.id()));
    }

    /// Whether somebody looks after the replies of the whole desk.
    public static boolean mayShare(StaffMember who) {
        return who.mayActAs(Role.EDITOR, Role.ADMINISTRATOR);
    }

    public static boolean mayChange(CannedReply reply, StaffMember who) {
        return reply.isShared() ? mayShare(who) : reply.isSeenBy(who.id());
    }

    /// @throws ReplyRefused when something has to be mended, or it is not theirs to share
    public CannedReply add(ReplyDraft draft, StaffMember who) {
        return database.write(
                jdbc -> {
                    UUID id = UUID.randomUUID();
                    StaffId owner = owner(draft, who);
                    check(jdbc, draft, owner, id);
                    if (ReplyStore.owned(jdbc, owner) >= MOST) {
                        throw ReplyRefused.unfit(
                                Map.of(
                                        "shortcut",
                                        "There are 500 replies already. Delete one that nobody"
                                                + " needs."));
                    }
                    CannedReply added = put(jdbc, id, owner, draft, 1, who.id(), null);
                    announce("shared reply", added, who);
                    return added;
                });
    }

    /// @param basedOn the version that was edited
    /// @throws ReplyRefused when something has to be mended, somebody else changed it meanwhile, or
    ///     it is not theirs to change
    public CannedReply change(UUID id, ReplyDraft draft, int basedOn, StaffMember who) {
        return database.write(
                jdbc -> {
                    CannedReply before = changeable(jdbc, id, who);
                    if (before.isDeleted()) {
                        throw ReplyRefused.unknown();
                    }
                    if (before.version() != basedOn) {
                        throw ReplyRefused.outdated(before);
                    }
                    StaffId owner = owner(draft, who);
                    check(jdbc, draft, owner, id);
                    if (before.draft().equals(draft)) {
                        return before;
                    }
                    CannedReply after =
                            put(jdbc, id, owner, draft, before.version() + 1, who.id(), null);
                    announce(
                            before.isShared() ? "changed shared reply" : "shared reply",
                            after,
                            who);
                    if (before.isShared() && !after.isShared()) {
                        announce("stopped sharing reply", before, who);
                    }
                    return after;
                });
    }

    /// Takes it away; [#restore] undoes it for 30 days.
    public void delete(UUID id, StaffMember who) {
        setDeleted(id, clock.instant(), "deleted shared reply", who);
    }

    /// @throws ReplyRefused when its shortcut has been taken meanwhile
    public CannedReply restore(UUID id, StaffMember who) {
        return setDeleted(id, null, "restored shared reply", who);
    }

    private CannedReply setDeleted(
            UUID id, @Nullable Instant deletedAt, String what, StaffMember who) {
        return database.write(
                jdbc -> {
                    CannedReply before = changeable(jdbc, id, who);
                    if (before.isDeleted() == (deletedAt != null)) {
                        return before;
                    }
                    if (deletedAt == null) {
                        taken(jdbc, before.shortcut(), before.owner(), id)
                                .ifPresent(
                                        why -> {
                                            throw ReplyRefused.unfit(Map.of("shortcut", why));
                                        });
                    }
                    CannedReply after =
                            put(
                                    jdbc,
                                    id,
                                    before.owner(),
                                    before.draft(),
                                    before.version() + 1,
                                    who.id(),
                                    deletedAt);
                    announce(what, after, who);
                    return after;
                });
    }

    /// Counts that it was taken.
    void used(CannedReply reply) {
        store.used(reply.id());
    }

    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.DAYS)
    void purge() {
        store.purge(clock.instant().minus(KEPT));
    }

    private static CannedReply changeable(JdbcClient jdbc, UUID id, StaffMember who) {
        CannedReply reply =
                ReplyStore.find(jdbc, id)
                        .filter(found -> found.isSeenBy(who.id()))
                        .orElseThrow(ReplyRefused::unknown);
        if (!mayChange(reply, who)) {
            throw ReplyRefused.notAllowed();
        }
        return reply;
    }

    private static @Nullable StaffId owner(ReplyDraft draft, StaffMember who) {
        if (draft.shared() && !mayShare(who)) {
            throw ReplyRefused.notAllowed();
        }
        return draft.shared() ? null : who.id();
    }

    private void check(JdbcClient jdbc, ReplyDraft draft, @Nullable StaffId owner, UUID id) {
        Map<String, String> problems = draft.problems(faq -> answers.faq(faq).isPresent());
        if (!problems.containsKey("shortcut")) {
            taken(jdbc, draft.shortcut(), owner, id)
                    .ifPresent(why -> problems.put("shortcut", why));
        }
        if (!problems.isEmpty()) {
            throw ReplyRefused.unfit(problems);
        }
    }

    /// @return who has the shortcut already, in a sentence
    private static Optional<String> taken(
            JdbcClient jdbc, String shortcut, @Nullable StaffId owner, UUID id) {
        return ReplyStore.withShortcut(jdbc, shortcut, owner, id)
                .map(
                        other -> {
                            if (other.isShared()) {
                                return "A reply of the whole desk has this shortcut already.";
                            }
                            return owner == null
                                    ? "Somebody has a reply of their own with this shortcut, and"
                                            + " would see both. Choose another."
                                    : "Another reply of yours has this shortcut already.";
                        });
    }

    private CannedReply put(
            JdbcClient jdbc,
            UUID id,
            @Nullable StaffId owner,
            ReplyDraft draft,
            int version,
            StaffId by,
            @Nullable Instant deletedAt) {
        ReplyStore.put(
                jdbc,
                new CannedReply(
                        id,
                        owner,
                        draft.shortcut(),
                        draft.title(),
                        draft.text(),
                        draft.language(),
                        version,
                        by,
                        clock.instant(),
                        deletedAt,
                        0));
        return ReplyStore.find(jdbc, id).orElseThrow();
    }

    /// Within a change. What librarians do with their own is nobody's business.
    private void announce(String what, CannedReply reply, StaffMember who) {
        if (reply.isShared()) {
            events.publishEvent(new StaffAction(who.id(), what, reply.shortcut()));
        }
    }
}
