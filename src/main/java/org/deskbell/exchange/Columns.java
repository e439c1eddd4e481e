package org.deskbell.exchange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which column of a table is what.
///
/// @param fields by column; null: is not taken over
public record Columns(List<@Nullable Field> fields, Style style) {
    /// In front of what a spreadsheet would take for a formula, as [Exports] writes it.
    private static final String GUARD = "'";

    /// What the headings seem to say: of two that seem to be the same question, the first is.
    static Columns guess(Table table) {
        var fields = new ArrayList<@Nullable Field>();
        for (String heading : table.headings()) {
            Field field = Field.of(heading).orElse(null);
            fields.add(
                    field != null && (field.maySpread() || !fields.contains(field)) ? field : null);
        }
        return new Columns(fields, style(table, fields));
    }

    private static Style style(Table table, List<@Nullable Field> fields) {
        if (table.headings().equals(Exports.HEADINGS)) {
            return Style.MARKDOWN;
        }
        boolean html =
                table.rows().stream()
                        .limit(200)
                        .anyMatch(
                                row ->
                                        IntStream.range(0, Math.min(row.size(), fields.size()))
                                                .filter(i -> fields.get(i) == Field.ANSWER)
                                                .anyMatch(i -> HtmlToMarkdown.isHtml(row.get(i))));
        return html ? Style.HTML : Style.PLAIN;
    }

    /// What is wrong with it, for people.
    public Optional<String> problem() {
        for (Field field : List.of(Field.QUESTION, Field.ANSWER)) {
            if (!fields.contains(field)) {
                return Optional.of(
                        "Say which column holds the %s."
                                .formatted(field == Field.QUESTION ? "question" : "answer"));
            }
        }
        for (Field field : Field.values()) {
            if (!field.maySpread() && fields.stream().filter(f -> f == field).count() > 1) {
                return Optional.of(
                        "Two columns are the same: only one can be the %s."
                                .formatted(
                                        field.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', ' ')));
            }
        }
        return Optional.empty();
    }

    /// A row as what its columns are.
    Map<Field, String> fields(List<String> row) {
        var values = new EnumMap<Field, String>(Field.class);
        for (int i = 0; i < Math.min(row.size(), fields.size()); i++) {
            Field field = fields.get(i);
            if (field != null) {
                values.merge(
                        field,
                        unguarded(row.get(i)),
                        (a, b) -> a.isBlank() ? b : b.isBlank() ? a : a + "\n\n" + b);
            }
        }
        return values;
    }

    private static String unguarded(String cell) {
        return cell.startsWith(GUARD) && Exports.isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    /// For the database.
    String written() {
        return fields.stream()
                .map(field -> field == null ? "-" : field.name())
                .collect(Collectors.joining(",", style + ":", ""));
    }

    static Columns read(String written) {
        String[] parts = written.split(":", 2);
        return new Columns(
                Arrays.stream(parts[1].split(","))
                        .<@Nullable Field>map(name -> name.equals("-") ? null : Field.valueOf(name))
                        .toList(),
                Style.valueOf(parts[0]));
    }
}
