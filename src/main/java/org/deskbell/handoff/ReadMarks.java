package org.deskbell.handoff;

import jakarta.annotation.PreDestroy;

import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How far each librarian has read the chats at the desk. A mark only grows, and goes when the chat
/// leaves the desk. Marks are written together and a moment later: a crash may cost the newest, and
/// whoever reads never waits for the disk.
@Component
class ReadMarks {
    private record Key(ConversationId conversation, StaffId who) {}

    private final Database database;
    private final Map<Key, Integer> unwritten = new ConcurrentHashMap<>();

    ReadMarks(Database database) {
        this.database = database;
    }

    void keep(ConversationId id, StaffId who, int seq) {
        unwritten.merge(new Key(id, who), seq, Math::max);
    }

    /// 0 for somebody who has read nothing.
    int of(ConversationId id, StaffId who) {
        // In this order: a mark leaves the memory after it has come to the disk.
        int newest = unwritten.getOrDefault(new Key(id, who), 0);
        return Math.max(newest, written(id, who));
    }

    private int written(ConversationId id, StaffId who) {
        return database.reads()
                .sql("select seq from read_mark where conversation = :id and staff = :who")
                .param("id", id.toString())
                .param("who", who.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Scheduled(fixedDelay = 1_000)
    @PreDestroy
    void write() {
        var marks = Map.copyOf(unwritten);
        if (marks.isEmpty()) {
            return;
        }
        database.write(
                jdbc -> {
                    marks.forEach((key, seq) -> write(jdbc, key, seq));
                    return marks.size();
                });
        marks.forEach(unwritten::remove);
    }

    /// Nothing, when the chat has left the desk meanwhile.
    private static void write(JdbcClient jdbc, Key key, int seq) {
        jdbc.sql(
                        """
                        insert into read_mark (conversation, staff, seq)
                        select id, :who, :seq from conversation join handoff on handoff.conversation = id where id = :id
                        on conflict (conversation, staff) do update set seq = max(seq, excluded.seq)
                        """)
                .param("id", key.conversation().toString())
                .param("who", key.who().value())
                .param("seq", seq)
                .update();
    }
}
