package org.deskbell.inbox;

import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Letters that librarians have begun, one of each about a question.
@Component
class LetterDrafts {
    private final Database database;
    private final Clock clock;

    LetterDrafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<String> find(UUID question, StaffId who) {
        return database.reads()
                .sql("select text from inbox_draft where question = :question and staff = :who")
                .param("question", question.toString())
                .param("who", who.value())
                .query(String.class)
                .optional();
    }

    void keep(UUID question, StaffId who, String text) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into inbox_draft (question, staff, text, at) values (:question, :who, :text, :now)
                                        on conflict (question, staff) do update set text = excluded.text, at = excluded.at
                                        """)
                                .param("question", question.toString())
                                .param("who", who.value())
                                .param("text", text)
                                .param("now", clock.millis())
                                .update());
    }

    void delete(UUID question, StaffId who) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        "delete from inbox_draft where question = :question and"
                                                + " staff = :who")
                                .param("question", question.toString())
                                .param("who", who.value())
                                .update());
    }
}
