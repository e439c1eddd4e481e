package org.deskbell.upkeep;

import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What became of the last look at each address.
@Component
class LinkStore {
    private final Database database;

    LinkStore(Database database) {
        this.database = database;
    }

    /// @param failed the first failure of those in a row
    record Link(String url, Instant at, Looked looked, @Nullable Instant failed) {
        /// It failed on two days at least, and not once between: a server that is down for an hour
        /// is no broken link.
        boolean isBroken() {
            return failed != null && day(failed).isBefore(day(at));
        }

        /// It failed, on one day as yet.
        boolean isDoubtful() {
            return failed != null && !isBroken();
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    Map<String, Link> all() {
        return database
                .reads()
                .sql("select * from link_check")
                .query((row, _) -> link(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Link::url, Function.identity()));
    }

    void keep(String url, Looked looked, Instant now) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into link_check (url, looked_at, status, problem, moved_to, failed_at)
                                        values (:url, :now, :status, :problem, :moved, :failed)
                                        on conflict (url) do update set looked_at = excluded.looked_at, status = excluded.status,
                                          problem = excluded.problem, moved_to = excluded.moved_to,
                                          failed_at = case when excluded.failed_at is null then null
                                            else coalesce(link_check.failed_at, excluded.failed_at) end
                                        """)
                                .param("url", url)
                                .param("now", now.toEpochMilli())
                                .param("status", looked.status())
                                .param("problem", looked.problem())
                                .param("moved", looked.movedTo())
                                .param("failed", looked.isFailure() ? now.toEpochMilli() : null)
                                .update());
    }

    /// No answer leads to others any more.
    void forgetOthers(Collection<String> urls) {
        List<String> gone = all().keySet().stream().filter(url -> !urls.contains(url)).toList();
        if (!gone.isEmpty()) {
            database.write(
                    jdbc ->
                            jdbc.sql("delete from link_check where url in (:gone)")
                                    .param("gone", gone)
                                    .update());
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        boolean noStatus = row.wasNull();
        long failed = row.getLong("failed_at");
        return new Link(
                row.getString("url"),
                Instant.ofEpochMilli(row.getLong("looked_at")),
                new Looked(
                        noStatus ? null : status,
                        row.getString("problem"),
                        row.getString("moved_to")),
                failed == 0 ? null : Instant.ofEpochMilli(failed));
    }
}
