package org.deskbell.store;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class StoreConfig {
    private static final int READERS = 4;

    @Bean
    DataFolder dataFolder(StoreSettings settings) {
        return DataFolder.open(Path.of(settings.dataDir()));
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource writing(DataFolder folder) {
        return pool(folder, 1, false);
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource reading(DataFolder folder) {
        return pool(folder, READERS, true);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOn("flywayInitializer")
    Writer writer(DataSource writing) {
        return new Writer(JdbcClient.create(writing), new JdbcTransactionManager(writing));
    }

    @Bean
    Database database(@Qualifier("reading") DataSource reading, Writer writer) {
        return new Database(JdbcClient.create(reading), writer);
    }

    /// `synchronous=FULL` makes every commit wait for the disk: what was acknowledged survives a
    /// power cut.
    private static HikariDataSource pool(DataFolder folder, int size, boolean readOnly) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        config.enforceForeignKeys(true);
        config.setPragma(
                SQLiteConfig.Pragma.TRANSACTION_MODE,
                SQLiteConfig.TransactionMode.IMMEDIATE.getValue());
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.database());
        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setPoolName(readOnly ? "reading" : "writing");
        pool.setMaximumPoolSize(size);
        pool.setConnectionInitSql("pragma query_only = " + (readOnly ? "on" : "off"));
        return pool;
    }
}
