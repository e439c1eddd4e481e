package org.deskbell.answers;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The documents that answers are made from: drafts, versions, and which of them patrons see.
/// Thread-safe. When a change returns it is on disk, and if it is one of what is published,
/// patrons are answered by it.
public final class KnowledgeBase {
    /// Without these there is no knowledge base.
    static final Set<String> CORE = Set.of("library.yml", "hours.yml");

    private final Database database;
    private final FaqStore store;
    private final Published published;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KnowledgeBase(
            Database database,
            FaqStore store,
            Published published,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.published = published;
        this.events = events;
        this.clock = clock;
    }

    /// Every document, by path.
    public List<StoredDocument> documents() {
        return store.documents();
    }

    /// The same without their texts: quick also for thousands, for whoever knows the texts.
    public List<Standing> standings() {
        return store.standings();
    }

    public Optional<StoredDocument> document(String path) {
        return store.document(path);
    }

    /// Every version of a document, newest first.
    public List<Version> versions(String path) {
        return store.versions(path);
    }

    public Optional<Version> version(String path, int number) {
        return store.version(path, number);
    }

    /// How a document would be if it were published now. Changes nothing.
    public Preview preview(String path, String text) {
        if (DocumentKind.of(path).isEmpty()) {
            return new Preview(Optional.empty(), List.of(unknownName(path)));
        }
        return published.preview(path, text);
    }

    /// All that is published as it would be with this text for that document. Changes nothing.
    ///
    /// @param text null: as if the document were retired
    public Content ahead(String path, @Nullable String text) {
        return published.with(path, text);
    }

    /// The library's own.
    String language() {
        return published.answers().content().library().language();
    }

    /// Saves a new version, which patrons do not see until it is published. It may have problems.
    ///
    /// @param basedOn the version that was edited, 0 for a new document
    /// @param note    why, in the editor's words; may be empty
    /// @return the new version, or the latest if it has the same text already
    /// @throws OutdatedEdit when there is a newer version than that
    /// @throws IllegalArgumentException when no document can have this path or text
    public Version save(String path, String text, int basedOn, StaffId who, String note) {
        if (DocumentKind.of(path).isEmpty()) {
            throw new IllegalArgumentException(unknownName(path).message());
        }
        if (!TextCheck.canBeKept(text)) {
            throw new IllegalArgumentException(
                    "This text is larger than %d KiB, or holds a character that cannot be kept."
                            .formatted(TextCheck.LARGEST / 1024));
        }
        return database.write(
                jdbc -> {
                    Optional<Version> latest =
                            FaqStore.document(jdbc, path).map(StoredDocument::latest);
                    int number = latest.map(Version::number).orElse(0);
                    if (number != basedOn) {
                        throw new OutdatedEdit(path, latest.orElse(null));
                    }
                    if (latest.isPresent() && latest.get().text().equals(text)) {
                        return latest.get();
                    }
                    announce("saved", path, who);
                    return FaqStore.add(
                            jdbc, new Version(path, number + 1, text, who, clock.instant(), note));
                });
    }

    /// Saves the text of an earlier version again, as the newest.
    ///
    /// @param basedOn the latest version that the editor knows of
    /// @throws OutdatedEdit when there is a newer version than that
    public Version restore(String path, int number, int basedOn, StaffId who) {
        Version earlier = store.version(path, number).orElseThrow(() -> unknown(path));
        return save(path, earlier.text(), basedOn, who, "Version " + number + " again");
    }

    /// Shows the latest version to patrons.
    ///
    /// @param number the version that the editor takes for the latest
    /// @throws OutdatedEdit when it is not
    /// @throws NotPublishable when it has to be mended first
    public void publish(String path, int number, StaffId who) {
        publish(path, number, who, "published");
    }

    /// The same, when there is more to be said of it.
    ///
    /// @param what what was done to it, for the record: `published, though 3 replies get worse,`
    public void publish(String path, int number, StaffId who, String what) {
        Version latest = store.document(path).orElseThrow(() -> unknown(path)).latest();
        mended(path, latest.text());
        changePublished(
                what,
                path,
                who,
                jdbc -> {
                    Version now = stored(jdbc, path).latest();
                    if (now.number() != number) {
                        throw new OutdatedEdit(path, now);
                    }
                    FaqStore.publish(jdbc, path, number);
                });
    }

    /// Shows patrons an earlier version again, as it was published; the latest stays to be worked
    /// on.
    ///
    /// @throws NotPublishable when it has to be mended first, since others changed meanwhile
    public void publishAgain(String path, int number, StaffId who) {
        publishAgain(path, number, who, "published version %d again of".formatted(number));
    }

    /// The same, when there is something else to be said of it.
    void publishAgain(String path, int number, StaffId who, String what) {
        Version earlier = store.version(path, number).orElseThrow(() -> unknown(path));
        mended(path, earlier.text());
        changePublished(what, path, who, jdbc -> FaqStore.publish(jdbc, path, number));
    }

    /// Takes a document back: patrons see nothing of it, its versions stay. [#bringBack] undoes it.
    ///
    /// @throws IllegalArgumentException for a document that a knowledge base cannot be without
    public void retire(String path, StaffId who) {
        retire(path, who, "retired");
    }

    /// The same, when there is more to be said of it.
    public void retire(String path, StaffId who, String what) {
        if (CORE.contains(path)) {
            throw new IllegalArgumentException(path + " cannot be retired.");
        }
        changePublished(what, path, who, jdbc -> FaqStore.retire(jdbc, path));
    }

    /// Puts a draft away that patrons have never seen. Its versions stay, and it can be brought
    /// back.
    public void shelve(String path, StaffId who) {
        database.write(
                jdbc -> {
                    FaqStore.shelve(jdbc, path);
                    announce("discarded the draft of", path, who);
                    return true;
                });
    }

    /// Shows patrons the version that they saw before the document was retired.
    ///
    /// @throws NotPublishable when it has to be mended first, since others changed meanwhile
    public void bringBack(String path, StaffId who) {
        bringBack(path, who, "brought back");
    }

    /// The same, when there is more to be said of it.
    public void bringBack(String path, StaffId who, String what) {
        Integer retired = store.document(path).orElseThrow(() -> unknown(path)).retired();
        if (retired == null) {
            return;
        }
        mended(path, store.version(path, retired).orElseThrow().text());
        changePublished(what, path, who, jdbc -> FaqStore.publish(jdbc, path, retired));
    }

    /// @throws OutdatedEdit when the version is not the latest
    /// @throws NotPublishable when it has to be mended first
    void requireFit(String path, int number) {
        Version latest = store.document(path).orElseThrow(() -> unknown(path)).latest();
        if (latest.number() != number) {
            throw new OutdatedEdit(path, latest);
        }
        mended(path, latest.text());
    }

    private void mended(String path, String text) {
        List<Problem> problems = published.preview(path, text).problems();
        if (!problems.isEmpty()) {
            throw new NotPublishable(problems);
        }
    }

    private void changePublished(
            String what, String path, StaffId who, Consumer<JdbcClient> change) {
        database.write(
                jdbc -> {
                    change.accept(jdbc);
                    database.afterCommit(
                            () -> {
                                published.catchUp();
                                events.publishEvent(new KnowledgePublished());
                            });
                    announce(what, path, who);
                    return true;
                });
    }

    /// Within a change.
    private void announce(String what, String path, StaffId who) {
        events.publishEvent(new StaffAction(who, what, path));
    }

    private static StoredDocument stored(JdbcClient jdbc, String path) {
        return FaqStore.document(jdbc, path).orElseThrow(() -> unknown(path));
    }

    private static Problem unknownName(String path) {
        return new Problem(
                path,
                1,
                "No document can have this name. A FAQ is `faq/<id>.md`; ids are small letters,"
                        + " digits and hyphens.");
    }

    private static IllegalArgumentException unknown(String path) {
        return new IllegalArgumentException("There is no such document or version: " + path);
    }
}
