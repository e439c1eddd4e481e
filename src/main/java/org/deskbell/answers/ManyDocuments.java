package org.deskbell.answers;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Many documents at once: looked at, saved, published and taken back together, where
/// [KnowledgeBase] does so one by one. Its changes join the change that they are called in. Who
/// calls it records what staff did. Thread-safe.
public final class ManyDocuments {
    private final Database database;
    private final FaqStore store;
    private final Published published;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /// What a document was before it was changed.
    ///
    /// @param latest 0: there was none
    public record Before(int latest, @Nullable Integer published, @Nullable Integer retired) {}

    /// @param version that was saved
    public record Saved(Before before, int version) {}

    ManyDocuments(
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

    /// What would have to be mended if these were published and those gone.
    public List<Problem> problems(Map<String, String> texts, Collection<String> gone) {
        return published.problemsWith(texts, gone);
    }

    /// The same before [#change].
    public List<Problem> problems(Map<String, Change> changes) {
        var texts = new HashMap<String, String>();
        changes.forEach((path, change) -> texts.put(path, change.text()));
        return problems(texts, List.of());
    }

    /// All that is published as it would be then. Changes nothing.
    public Content ahead(Map<String, String> texts, Collection<String> gone) {
        return published.with(texts, gone);
    }

    /// What patrons see, verbatim, by path.
    public SortedMap<String, String> publishedTexts() {
        return store.publishedTexts();
    }

    /// Whether a knowledge base can be without it.
    public boolean mayBeRetired(String path) {
        return !KnowledgeBase.CORE.contains(path);
    }

    /// Saves a version that patrons do not see.
    ///
    /// @param basedOn the latest version as far as is known; 0: none
    /// @return empty, and nothing is saved, when there is another
    public Optional<Saved> save(String path, String text, int basedOn, StaffId who, String note) {
        return database.write(
                jdbc -> {
                    Optional<StoredDocument> now = FaqStore.document(jdbc, path);
                    int latest = now.map(document -> document.latest().number()).orElse(0);
                    if (latest != basedOn) {
                        return Optional.empty();
                    }
                    var before =
                            now.map(d -> new Before(latest, d.published(), d.retired()))
                                    .orElse(new Before(0, null, null));
                    var version = new Version(path, latest + 1, text, who, clock.instant(), note);
                    FaqStore.add(jdbc, version);
                    return Optional.of(new Saved(before, version.number()));
                });
    }

    /// Shows patrons all of these and takes back those, all at one moment. What somebody has
    /// changed since is left as it is.
    ///
    /// @param versions by path
    /// @return the paths that were published or retired
    public Set<String> publish(Map<String, Integer> versions, Collection<String> gone) {
        return database.write(
                jdbc -> {
                    var done = new HashSet<String>();
                    versions.forEach(
                            (path, version) -> {
                                if (FaqStore.publishLatest(jdbc, path, version)) {
                                    done.add(path);
                                }
                            });
                    for (String path : gone) {
                        if (mayBeRetired(path) && FaqStore.retire(jdbc, path)) {
                            done.add(path);
                        }
                    }
                    return done;
                });
    }

    /// What patrons see and nobody is at work on, by path.
    public SortedMap<String, Version> atRest() {
        var texts = new TreeMap<String, Version>();
        store.documents().stream()
                .filter(document -> document.state() == StoredDocument.State.PUBLISHED)
                .forEach(document -> texts.put(document.path(), document.latest()));
        return texts;
    }

    /// A document as it is to be.
    ///
    /// @param basedOn the latest version as far as is known
    /// @param note    why, for those who look at its versions
    public record Change(String text, int basedOn, String note) {}

    /// What is to be changed where these texts take the place of those that differ.
    ///
    /// @param now   by path
    /// @param texts by path; what is not in `now` is left out
    public static SortedMap<String, Change> changes(
            Map<String, Version> now, Map<String, String> texts, String note) {
        var changes = new TreeMap<String, Change>();
        now.forEach(
                (path, version) -> {
                    String text = texts.getOrDefault(path, version.text());
                    if (!text.equals(version.text())) {
                        changes.put(path, new Change(text, version.number(), note));
                    }
                });
        return changes;
    }

    /// Saves and publishes all of these at one moment, as one act of the record. When it returns,
    /// patrons get them.
    ///
    /// @param changes by path
    /// @param what    for the record: `set up`
    /// @throws OutdatedEdit when one has another version by now; then none was changed
    public void change(Map<String, Change> changes, StaffId who, String what, String subject) {
        database.write(
                _ -> {
                    events.publishEvent(new StaffAction(who, what, subject));
                    var versions = new HashMap<String, Integer>();
                    changes.forEach(
                            (path, one) -> versions.put(path, saved(path, one, who).version()));
                    return publish(versions, List.of());
                });
        show();
    }

    private Saved saved(String path, Change change, StaffId who) {
        return save(path, change.text(), change.basedOn(), who, change.note())
                .orElseThrow(
                        () ->
                                new OutdatedEdit(
                                        path,
                                        store.document(path)
                                                .map(StoredDocument::latest)
                                                .orElse(null)));
    }

    /// Makes a document what it was. A text that patrons may have seen stays among the versions; a
    /// document that was new and never published is gone.
    ///
    /// @param version   that was saved then; 0: none was
    /// @param published whether it was published, or retired, then
    /// @return false, and nothing is changed, when somebody has changed it since
    public boolean takeBack(
            String path, int version, boolean published, Before before, StaffId who, String note) {
        return database.write(
                jdbc -> {
                    StoredDocument now = FaqStore.document(jdbc, path).orElse(null);
                    if (now == null || !isAsLeft(now, version, published, before)) {
                        return false;
                    }
                    if (version == 0) {
                        FaqStore.show(jdbc, path, before.published(), before.retired());
                    } else if (before.latest() > 0) {
                        String text = FaqStore.version(jdbc, path, before.latest()).text();
                        int again = version + 1;
                        FaqStore.add(
                                jdbc, new Version(path, again, text, who, clock.instant(), note));
                        boolean wasShown = Objects.equals(before.published(), before.latest());
                        FaqStore.show(
                                jdbc,
                                path,
                                wasShown ? Integer.valueOf(again) : before.published(),
                                before.retired());
                    } else if (published) {
                        FaqStore.retire(jdbc, path);
                    } else {
                        FaqStore.forget(jdbc, path);
                    }
                    return true;
                });
    }

    private static boolean isAsLeft(
            StoredDocument now, int version, boolean published, Before before) {
        if (version == 0) {
            return now.latest().number() == before.latest() && now.published() == null;
        }
        Integer shown = published ? Integer.valueOf(version) : before.published();
        return now.latest().number() == version && Objects.equals(now.published(), shown);
    }

    /// Answers patrons by what is published now.
    public void show() {
        published.catchUp();
        events.publishEvent(new KnowledgePublished());
    }
}
