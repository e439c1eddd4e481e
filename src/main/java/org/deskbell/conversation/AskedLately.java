package org.deskbell.conversation;

import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/// What patrons have asked the bot, without personal data. Thread-safe.
@Component
public class AskedLately {
    private final Database database;

    AskedLately(Database database) {
        this.database = database;
    }

    /// @param language that the patron's program is set to, as far as it is known
    public record Question(String text, @Nullable String language) {}

    /// Each once, the newest first.
    public List<Question> questions(int most) {
        return database.reads()
                .sql(
                        """
                        select said.text, conversation.language, max(said.at) as last
                        from thought
                        join entry said on said.conversation = thought.conversation and said.seq = thought.re
                        join conversation on conversation.id = thought.conversation
                        where said.kind = 'said'
                        group by said.text, conversation.language order by last desc limit :most
                        """)
                .param("most", most)
                .query((row, _) -> new Question(row.getString("text"), row.getString("language")))
                .list();
    }
}
