package org.deskbell.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.nio.file.Path;

class MigrationTest {
    @Test
    void questionsThatWereLeftBeforeAreInTheInbox(@TempDir Path folder) {
        var source = new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("old.db"));
        Flyway.configure().dataSource(source).target("60").load().migrate();
        var jdbc = JdbcClient.create(source);
        jdbc.sql(
                        """
                        insert into left_question (id, conversation, at, text, email, settled_at) values
                          ('0b54e2a3-7a3c-4c39-90a6-6d5f63cfc001', null, 1000, 'one', 'mary@example.org', null),
                          ('0b54e2a3-7a3c-4c39-90a6-6d5f63cfc002', 'c', 2000, 'two', null, 3000)
                        """)
                .update();

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(
                        jdbc.sql(
                                        """
                                        select concat_ws(' ', q.id, q.conversation, q.at, e.text, q.email, q.answered_at, q.source, q.language)
                                        from inbox_question q join inbox_entry e on e.question = q.id order by q.at
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "0b54e2a3-7a3c-4c39-90a6-6d5f63cfc001 1000 one mary@example.org chat en",
                        "0b54e2a3-7a3c-4c39-90a6-6d5f63cfc002 c 2000 two 3000 chat en");
        assertThat(
                        jdbc.sql("select count(*) from sqlite_master where name = 'left_question'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }
}
