package org.deskbell.answers;

import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The documents in the database. Changes belong inside [Database#write].
final class FaqStore {
    private static final String DOCUMENT =
            """
            select v.path, v.version, v.content, v.author, v.at, v.note, d.published, d.retired
            from knowledge_document d
            join knowledge_version v on v.path = d.path and v.version = d.latest
            """;
    private static final String VERSION =
            "select path, version, content, author, at, note from knowledge_version ";

    private final Database database;

    FaqStore(Database database) {
        this.database = database;
    }

    boolean isEmpty() {
        return database.reads()
                        .sql("select count(*) from knowledge_document")
                        .query(Long.class)
                        .single()
                == 0;
    }

    List<StoredDocument> documents() {
        return database.reads().sql(DOCUMENT + "order by v.path").query(FaqStore::document).list();
    }

    List<Standing> standings() {
        return database.reads()
                .sql("select path, latest, published, retired from knowledge_document")
                .query(
                        (row, _) ->
                                new Standing(
                                        row.getString("path"),
                                        row.getInt("latest"),
                                        integer(row, "published"),
                                        integer(row, "retired")))
                .list();
    }

    Optional<StoredDocument> document(String path) {
        return document(database.reads(), path);
    }

    static Optional<StoredDocument> document(JdbcClient jdbc, String path) {
        return jdbc.sql(DOCUMENT + "where d.path = :path")
                .param("path", path)
                .query(FaqStore::document)
                .optional();
    }

    /// Newest first.
    List<Version> versions(String path) {
        return database.reads()
                .sql(VERSION + "where path = :path order by version desc")
                .param("path", path)
                .query(FaqStore::version)
                .list();
    }

    Optional<Version> version(String path, int number) {
        return database.reads()
                .sql(VERSION + "where path = :path and version = :version")
                .param("path", path)
                .param("version", number)
                .query(FaqStore::version)
                .optional();
    }

    /// When somebody of the library last looked at what this version says.
    Optional<Instant> lookedAt(Version version) {
        return Stream.iterate(version.number(), number -> number > 0, number -> number - 1)
                .map(number -> version(version.path(), number).orElseThrow())
                .filter(Version::isLookedAt)
                .map(Version::at)
                .findFirst();
    }

    /// The numbers of the versions that patrons see, by path.
    Map<String, Integer> published() {
        var published = new TreeMap<String, Integer>();
        database.reads()
                .sql(
                        """
                        select path, published from knowledge_document
                        where published is not null
                        """)
                .query(
                        row -> {
                            published.put(row.getString("path"), row.getInt("published"));
                        });
        return published;
    }

    /// What patrons see, verbatim, by path.
    SortedMap<String, String> publishedTexts() {
        var texts = new TreeMap<String, String>();
        database.reads()
                .sql(
                        """
                        select v.path, v.content from knowledge_document d
                        join knowledge_version v on v.path = d.path and v.version = d.published
                        """)
                .query(
                        row -> {
                            texts.put(row.getString("path"), row.getString("content"));
                        });
        return texts;
    }

    static Version add(JdbcClient jdbc, Version version) {
        jdbc.sql(
                        """
                        insert into knowledge_version (path, version, content, author, at, note)
                        values (:path, :version, :content, :author, :at, :note)
                        """)
                .param("path", version.path())
                .param("version", version.number())
                .param("content", version.text())
                .param("author", version.author().value())
                .param("at", version.at().toEpochMilli())
                .param("note", version.note())
                .update();
        jdbc.sql(
                        """
                        insert into knowledge_document (path, latest) values (:path, :latest)
                        on conflict (path) do update set latest = excluded.latest
                        """)
                .param("path", version.path())
                .param("latest", version.number())
                .update();
        return version;
    }

    static void publish(JdbcClient jdbc, String path, int version) {
        jdbc.sql(
                        """
                        update knowledge_document set published = :version, retired = null
                        where path = :path
                        """)
                .param("path", path)
                .param("version", version)
                .update();
    }

    /// @return false when there is a newer version than that
    static boolean publishLatest(JdbcClient jdbc, String path, int version) {
        return jdbc.sql(
                                """
                                update knowledge_document set published = :version, retired = null
                                where path = :path and latest = :version
                                """)
                        .param("path", path)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// What patrons see and saw, as it was at another time.
    static void show(
            JdbcClient jdbc, String path, @Nullable Integer published, @Nullable Integer retired) {
        jdbc.sql(
                        """
                        update knowledge_document set published = :published, retired = :retired
                        where path = :path
                        """)
                .param("path", path)
                .param("published", published, Types.INTEGER)
                .param("retired", retired, Types.INTEGER)
                .update();
    }

    /// Only for a document that no patron has ever seen.
    static void forget(JdbcClient jdbc, String path) {
        jdbc.sql("delete from knowledge_document where path = :path").param("path", path).update();
        jdbc.sql("delete from knowledge_version where path = :path").param("path", path).update();
    }

    static Version version(JdbcClient jdbc, String path, int number) {
        return jdbc.sql(VERSION + "where path = :path and version = :version")
                .param("path", path)
                .param("version", number)
                .query(FaqStore::version)
                .single();
    }

    /// Puts away what patrons have never seen.
    static void shelve(JdbcClient jdbc, String path) {
        jdbc.sql(
                        """
                        update knowledge_document
                        set retired = (select max(version) from knowledge_version where path = :path)
                        where path = :path and published is null and retired is null
                        """)
                .param("path", path)
                .update();
    }

    /// @return whether patrons saw it until now
    static boolean retire(JdbcClient jdbc, String path) {
        return jdbc.sql(
                                """
                                update knowledge_document set retired = published, published = null
                                where path = :path and published is not null
                                """)
                        .param("path", path)
                        .update()
                == 1;
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                version(row, number), integer(row, "published"), integer(row, "retired"));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getString("path"),
                row.getInt("version"),
                row.getString("content"),
                new StaffId(row.getString("author")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("note"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
