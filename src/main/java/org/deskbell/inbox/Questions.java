package org.deskbell.inbox;

import org.deskbell.inbox.Entry.Kind;
import org.deskbell.kernel.StaffId;
import org.deskbell.mail.Outbox;
import org.deskbell.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// What librarians do with questions, other than answering them. Each deed is written down beside
/// the question. Thread-safe.
@Component
class Questions implements PersonalData {
    private final InboxStore store;
    private final Outbox outbox;
    private final Supplier<InboxSettings> settings;
    private final InboxNews news;
    private final Clock clock;

    Questions(
            InboxStore store,
            Outbox outbox,
            Supplier<InboxSettings> settings,
            InboxNews news,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
    }

    /// What came of it.
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Held(StaffId by, Instant since) implements Outcome {}

        /// @param why for the librarian
        record Refused(String why) implements Outcome {}

        Outcome DONE = new Done();
    }

    /// For exactly one of those who try at once; the others are told who has it.
    Outcome claim(UUID id, StaffId who) {
        return change(
                id,
                (jdbc, question) -> {
                    if (question.isHeldByOther(who)) {
                        return held(question);
                    }
                    if (question.claimedBy() == null) {
                        take(jdbc, question, who, "claimed it");
                    }
                    return Outcome.DONE;
                });
    }

    Outcome takeOver(UUID id, StaffId who) {
        return change(
                id,
                (jdbc, question) -> {
                    if (question.isHeldByOther(who)) {
                        take(jdbc, question, who, "took it over from " + question.claimedBy());
                    } else if (question.claimedBy() == null) {
                        take(jdbc, question, who, "claimed it");
                    }
                    return Outcome.DONE;
                });
    }

    Outcome giveBack(UUID id, StaffId who) {
        return change(
                id,
                (jdbc, question) -> {
                    if (question.isHeldByOther(who)) {
                        return held(question);
                    }
                    if (question.claimedBy() != null) {
                        InboxStore.claim(jdbc, id, null, clock.instant());
                        did(id, who, "gave it back");
                    }
                    return Outcome.DONE;
                });
    }

    private void take(JdbcClient jdbc, Question question, StaffId who, String did) {
        InboxStore.claim(jdbc, question.id(), who, clock.instant());
        did(question.id(), who, did);
    }

    static Outcome held(Question question) {
        return new Outcome.Held(
                Objects.requireNonNull(question.claimedBy()),
                Objects.requireNonNullElse(question.claimedAt(), question.at()));
    }

    Outcome note(UUID id, StaffId who, String text) {
        return change(
                id,
                (_, _) -> {
                    store.append(id, Kind.NOTE, who, text, null, null);
                    return Outcome.DONE;
                });
    }

    /// @param words the date as it is written down
    Outcome due(UUID id, StaffId who, Instant due, String words) {
        return change(
                id,
                (jdbc, _) -> {
                    InboxStore.due(jdbc, id, due);
                    did(id, who, "made it due " + words);
                    return Outcome.DONE;
                });
    }

    /// Without a mail from here: it was answered by telephone, or from another mail program.
    Outcome answered(UUID id, StaffId who) {
        return change(
                id,
                (jdbc, question) -> {
                    if (question.isOpen()) {
                        InboxStore.answered(jdbc, id, clock.instant());
                        did(id, who, "marked it as answered");
                    }
                    return Outcome.DONE;
                });
    }

    Outcome reopen(UUID id, StaffId who) {
        return change(
                id,
                (jdbc, question) -> {
                    if (!question.isOpen()) {
                        InboxStore.answered(jdbc, id, null);
                        did(id, who, "reopened it");
                    }
                    return Outcome.DONE;
                });
    }

    /// Shows another question of the same patron with this one from now on. [#split] undoes it.
    Outcome merge(UUID id, UUID other, StaffId who) {
        return change(
                id,
                (jdbc, question) -> {
                    Optional<Question> asked = InboxStore.find(jdbc, other);
                    if (other.equals(id)
                            || asked.isEmpty()
                            || asked.get().mergedInto() != null
                            || !isSamePatron(question, asked.get())) {
                        return new Outcome.Refused(
                                "Only two questions of the same patron can be put together, and"
                                        + " this one cannot any more. Nothing was changed.");
                    }
                    InboxStore.merge(jdbc, other, id);
                    did(id, who, "put " + asked.get().token() + " together with it");
                    return Outcome.DONE;
                });
    }

    private static boolean isSamePatron(Question one, Question other) {
        return one.email() != null && one.email().equalsIgnoreCase(other.email());
    }

    /// @param id of the one that was merged into another
    Outcome split(UUID id, StaffId who) {
        return store.write(
                jdbc -> {
                    Optional<Question> apart =
                            InboxStore.find(jdbc, id).filter(one -> one.mergedInto() != null);
                    apart.ifPresent(
                            one -> {
                                InboxStore.merge(jdbc, id, null);
                                did(
                                        Objects.requireNonNull(one.mergedInto()),
                                        who,
                                        "split " + one.token() + " off again");
                                did(id, who, "split it off again");
                                news.changed();
                            });
                    return Outcome.DONE;
                });
    }

    /// Deletes the address, here and in every mail. Mails that wait are not sent.
    Outcome deleteAddress(UUID id, StaffId who) {
        return change(
                id,
                (jdbc, _) -> {
                    forgetAddress(jdbc, id);
                    did(id, who, "deleted the e-mail address");
                    return Outcome.DONE;
                });
    }

    private void forgetAddress(JdbcClient jdbc, UUID root) {
        InboxStore.family(jdbc, root).forEach(one -> InboxStore.email(jdbc, one.id(), null));
        InboxStore.mails(jdbc, root).forEach(outbox::forget);
    }

    void madeDraft(UUID id, StaffId who, String path) {
        change(
                id,
                (_, _) -> {
                    did(id, who, "made a draft of an answer: " + path);
                    return Outcome.DONE;
                });
    }

    private void did(UUID id, StaffId who, String what) {
        store.append(id, Kind.DID, who, what, null, null);
    }

    private Outcome change(UUID id, BiFunction<JdbcClient, Question, Outcome> deed) {
        return store.write(
                jdbc -> {
                    Optional<Question> question =
                            InboxStore.find(jdbc, id).filter(one -> one.mergedInto() == null);
                    if (question.isEmpty()) {
                        return new Outcome.Refused(
                                "This question is gone, or was put together with another.");
                    }
                    news.changed();
                    return deed.apply(jdbc, question.get());
                });
    }

    /// Deletes the address of what is settled for good, and all of what has rested since `cutoff`,
    /// settled or not. An answer that is still on its way keeps its address until then.
    @Override
    public int forgetBefore(Instant cutoff) {
        List<UUID> settled =
                store.settledBefore(clock.instant().minus(settings.get().keepSettled()));
        List<UUID> rested = store.restedSince(cutoff);
        return store.write(
                jdbc -> {
                    int gone = 0;
                    for (UUID id : settled) {
                        if (InboxStore.mails(jdbc, id).stream().noneMatch(this::isUnderWay)) {
                            forgetAddress(jdbc, id);
                            gone++;
                        }
                    }
                    for (UUID id : rested) {
                        InboxStore.mails(jdbc, id).forEach(outbox::forget);
                        InboxStore.delete(jdbc, id);
                        gone++;
                    }
                    if (gone > 0) {
                        news.changed();
                    }
                    return gone;
                });
    }

    private boolean isUnderWay(UUID mail) {
        return outbox.delivery(mail).filter(one -> one.isUnderWay()).isPresent();
    }
}
