package org.deskbell.browser;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Every entry on disk, read past the server.
record StoredChats(List<Row> rows) {
    record Row(String conversation, int seq, String speaker, String text, int re) {
        private boolean isOf(String speaker) {
            return this.speaker.equals(speaker);
        }
    }

    static StoredChats read(Path data) {
        var rows = new ArrayList<Row>();
        String sql =
                "select conversation, seq, speaker, text, re from entry order by conversation, seq";
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("deskbell.db"));
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(
                        new Row(
                                found.getString("conversation"),
                                found.getInt("seq"),
                                found.getString("speaker"),
                                Objects.requireNonNullElse(found.getString("text"), ""),
                                found.getInt("re")));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new StoredChats(rows);
    }

    /// In which conversations each patron's words are.
    Map<String, Set<String>> conversations() {
        return rows.stream()
                .filter(row -> row.isOf("patron"))
                .collect(
                        Collectors.groupingBy(
                                row -> row.text().replaceFirst("b? .*", ""),
                                Collectors.mapping(Row::conversation, Collectors.toSet())));
    }

    List<String> patronsWords() {
        return rows.stream().filter(row -> row.isOf("patron")).map(Row::text).toList();
    }

    /// What was said in one tab, in the order of the store.
    List<String> wordsOf(String tab) {
        return patronsWords().stream().filter(text -> text.startsWith(tab + " ")).toList();
    }

    /// The patrons' words that have no reply, or more than one.
    List<Row> withoutExactlyOneReply() {
        return rows.stream()
                .filter(row -> row.isOf("patron"))
                .filter(
                        row ->
                                rows.stream()
                                                .filter(reply -> reply.isOf("bot"))
                                                .filter(reply -> reply.re() == row.seq())
                                                .filter(
                                                        reply ->
                                                                reply.conversation()
                                                                        .equals(row.conversation()))
                                                .count()
                                        != 1)
                .toList();
    }

    /// What everybody in this chat has to see.
    List<String> screen(String chat) {
        String conversation =
                rows.stream()
                        .filter(row -> row.text().startsWith(chat + " "))
                        .findFirst()
                        .orElseThrow()
                        .conversation();
        return rows.stream()
                .filter(row -> row.conversation().equals(conversation))
                .map(row -> "%d %s: %s".formatted(row.seq(), row.speaker(), row.text()))
                .toList();
    }
}
