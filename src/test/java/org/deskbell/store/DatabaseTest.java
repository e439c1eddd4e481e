package org.deskbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class DatabaseTest {
    @TempDir private Path folder;

    private AnnotationConfigApplicationContext context;
    private Database database;

    @EnableConfigurationProperties(StoreSettings.class)
    @Import({StoreConfig.class, FlywayAutoConfiguration.class})
    static class Config {}

    @BeforeEach
    void open() {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test", java.util.Map.of("deskbell.data-dir", folder.toString())));
        context.register(Config.class);
        context.refresh();
        database = context.getBean(Database.class);
        database.write(jdbc -> jdbc.sql("create table jotting (text text primary key)").update());
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void everyCommitWaitsForTheDisk() {
        Integer synchronous =
                database.write(
                        jdbc -> jdbc.sql("pragma synchronous").query(Integer.class).single());
        String journal =
                database.write(
                        jdbc -> jdbc.sql("pragma journal_mode").query(String.class).single());

        assertThat(synchronous).as("FULL").isEqualTo(2);
        assertThat(journal).isEqualTo("wal");
    }

    @Test
    void aChangeThatFailsLeavesNothingAndHarmsNoOther() throws InterruptedException {
        var writerIsBusy = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        Thread first =
                inBackground(
                        () ->
                                database.write(
                                        jdbc -> {
                                            writerIsBusy.countDown();
                                            await(goOn);
                                            return add(jdbc, "first");
                                        }));
        writerIsBusy.await();
        Thread good = inBackground(() -> database.write(jdbc -> add(jdbc, "good")));
        Thread bad =
                inBackground(
                        () ->
                                assertThatThrownBy(
                                                () ->
                                                        database.write(
                                                                jdbc -> {
                                                                    add(jdbc, "bad");
                                                                    throw new IllegalStateException(
                                                                            "no");
                                                                }))
                                        .hasMessage("no"));
        goOn.countDown();
        for (Thread thread : List.of(first, good, bad)) {
            thread.join();
        }

        assertThat(notes()).containsExactlyInAnyOrder("first", "good");
    }

    @Test
    void aChangeWithinAChangeIsOneChange() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        jdbc -> {
                                            database.write(inner -> add(inner, "inner"));
                                            throw new IllegalStateException("outer fails");
                                        }))
                .hasMessage("outer fails");

        assertThat(notes()).isEmpty();
    }

    @Test
    void newsIsToldAfterTheChangeCanBeReadAndNeverOfAChangeThatFailed() {
        var heard = new ArrayList<List<String>>();

        database.write(
                jdbc -> {
                    database.afterCommit(() -> heard.add(notes()));
                    return add(jdbc, "kept");
                });
        assertThatThrownBy(
                        () ->
                                database.write(
                                        jdbc -> {
                                            database.afterCommit(() -> heard.add(List.of("never")));
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");

        assertThat(heard).containsExactly(List.of("kept"));
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> add(database.reads(), "sneaked in"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aFolderInUseByAnotherDeskbellIsRefused() {
        assertThatThrownBy(() -> DataFolder.open(folder))
                .hasMessageContaining("another Deskbell is running");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() {
        assertThatThrownBy(
                        () ->
                                DataFolder.open(
                                        folder.resolve("deskbell.db").resolve("below-a-file")))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("cannot be written");
    }

    private List<String> notes() {
        return database.reads()
                .sql("select text from jotting order by rowid")
                .query((row, _) -> row.getString("text"))
                .list();
    }

    private static int add(JdbcClient jdbc, String text) {
        return jdbc.sql("insert into jotting values (:text)").param("text", text).update();
    }

    private static Thread inBackground(Runnable work) {
        return Thread.ofVirtual().start(work);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
