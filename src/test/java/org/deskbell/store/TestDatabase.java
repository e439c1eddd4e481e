package org.deskbell.store;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Path;

/// The real database with the real migrations in a folder of the test's own, without Spring.
public final class TestDatabase implements AutoCloseable {
    private final DataFolder folder;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Writer writer;
    private final Database database;

    public TestDatabase(Path where) {
        var config = new StoreConfig();
        folder = DataFolder.open(where);
        writing = config.writing(folder);
        reading = config.reading(folder);
        Flyway.configure().dataSource(writing).load().migrate();
        writer = config.writer(writing);
        writer.start();
        database = new Database(JdbcClient.create(reading), writer);
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        reading.close();
        writing.close();
        folder.close();
    }
}
