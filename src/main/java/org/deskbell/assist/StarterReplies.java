package org.deskbell.assist;

import org.deskbell.kernel.SystemWords;
import org.deskbell.store.Database;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/// The replies that a library's desk begins with, in each language that Deskbell speaks. They are
/// given once: what a library changes or deletes stays so.
@Component
class StarterReplies {
    private static final String TITLE = ".title";

    private final Database database;
    private final Clock clock;

    StarterReplies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void give() {
        database.write(
                jdbc -> {
                    Instant now = clock.instant();
                    boolean first = ReplyStore.takeStarters(jdbc, now);
                    if (first) {
                        SystemWords.LANGUAGES.stream()
                                .flatMap(language -> in(language).stream())
                                .forEach(draft -> ReplyStore.put(jdbc, reply(draft, now)));
                    }
                    return first;
                });
    }

    static List<ReplyDraft> in(String language) {
        String ending = language.equals("en") ? "" : "-" + language;
        Properties texts = read(language);
        return texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(TITLE))
                .sorted()
                .map(key -> key.substring(0, key.length() - TITLE.length()))
                .map(
                        name ->
                                new ReplyDraft(
                                        name + ending,
                                        texts.getProperty(name + TITLE, ""),
                                        texts.getProperty(name + ".text", ""),
                                        language,
                                        true))
                .toList();
    }

    private static Properties read(String language) {
        String file =
                language.equals("en")
                        ? "starters.properties"
                        : "starters_" + language + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(StarterReplies.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static CannedReply reply(ReplyDraft draft, Instant now) {
        return new CannedReply(
                UUID.randomUUID(),
                null,
                draft.shortcut(),
                draft.title(),
                draft.text(),
                draft.language(),
                1,
                null,
                now,
                null,
                0);
    }
}
