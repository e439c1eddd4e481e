package org.deskbell.exchange;

import org.deskbell.answers.ManyDocuments.Before;
import org.deskbell.exchange.PlanRow.Kind;
import org.deskbell.exchange.PlanRow.Result;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Rows of the database as what they are, and back.
final class Rows {
    static final String IMPORT =
            """
            select id, name, format, state, department, mapping, notes, made_by, made_at, changed_at, publish, failure
            from knowledge_import
            """;
    static final String ROW =
            """
            select number, place, path, kind, title, problems, notes, content, based_on, chosen, written, published, outcome,
              before_latest, before_published, before_retired from knowledge_import_row
            """;

    private Rows() {}

    static Import anImport(ResultSet row, int number) throws SQLException {
        String mapping = row.getString("mapping");
        return new Import(
                UUID.fromString(row.getString("id")),
                row.getString("name"),
                Format.valueOf(row.getString("format")),
                Import.State.valueOf(row.getString("state")),
                Department.valueOf(row.getString("department")),
                mapping == null ? null : Columns.read(mapping),
                list(row.getString("notes")),
                new Import.Made(
                        new StaffId(row.getString("made_by")),
                        Instant.ofEpochMilli(row.getLong("made_at")),
                        Instant.ofEpochMilli(row.getLong("changed_at"))),
                row.getInt("publish") == 1,
                row.getString("failure"));
    }

    static PlanRow planRow(ResultSet row, int number) throws SQLException {
        Integer latest = integer(row, "before_latest");
        return new PlanRow(
                row.getInt("number"),
                row.getString("place"),
                row.getString("path"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                list(row.getString("problems")),
                list(row.getString("notes")),
                row.getString("content"),
                row.getInt("based_on"),
                row.getInt("chosen") == 1,
                new Result(
                        integer(row, "written"),
                        row.getInt("published") == 1,
                        row.getString("outcome"),
                        latest == null
                                ? null
                                : new Before(
                                        latest,
                                        integer(row, "before_published"),
                                        integer(row, "before_retired"))));
    }

    static @Nullable String written(@Nullable Columns columns) {
        return columns == null ? null : columns.written();
    }

    static String lines(List<String> texts) {
        return String.join("\n", texts.stream().map(text -> text.replace('\n', ' ')).toList());
    }

    private static List<String> list(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
