package org.deskbell.conversation;

import org.deskbell.store.Database;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What patrons taught, for those who write the answers. It goes with the conversations that it
/// comes from.
@Component
public class Signals {
    private final Database database;

    Signals(Database database) {
        this.database = database;
    }

    /// The newest signals, the newest first.
    ///
    /// @param since none that are older
    /// @param most  how many at most
    public List<Signal> since(Instant since, int most) {
        return database.reads()
                .sql(
                        "select * from signal where at >= :since order by at desc, seq desc limit"
                                + " :most")
                .param("since", since.toEpochMilli())
                .param("most", most)
                .query((row, _) -> signal(row))
                .list();
    }

    private static Signal signal(ResultSet row) throws SQLException {
        String offered = row.getString("offered");
        return new Signal(
                Signal.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("question"),
                row.getString("faq"),
                offered.isEmpty() ? List.of() : List.of(offered.split(" ")));
    }
}
