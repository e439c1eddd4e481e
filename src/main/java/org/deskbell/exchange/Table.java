package org.deskbell.exchange;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows under headings: CSV, TSV and their like.
///
/// @param delimiter what parts the columns
/// @param rows      without the headings
record Table(List<String> headings, char delimiter, List<List<String>> rows) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int MOST_COLUMNS = 100;

    /// The first lines tell what parts the columns.
    private static final int SAMPLE = 20_000;

    /// A cell holds an answer at most, or has lost a quotation mark.
    static final int LARGEST_CELL = 256 * 1024;

    /// Stops reading at the first row too many.
    ///
    /// @throws ImportRefused when it is no table, or has more rows
    static Table read(String text, int most) {
        char delimiter = delimiter(text.substring(0, Math.min(text.length(), SAMPLE)));
        var rows = new ArrayList<List<String>>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
            for (CSVRecord record : parser) {
                if (rows.size() > most) {
                    throw new ImportRefused(
                            "This table has more than %,d rows, which is the most that is imported at once. Nothing was kept; send it in parts."
                                    .formatted(most));
                }
                rows.add(record.stream().map(String::strip).toList());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ImportRefused(
                    "Below row %d this is no table: a quotation mark is opened and not closed, or closed too early."
                            .formatted(rows.size()));
        }
        if (rows.isEmpty() || rows.getFirst().size() < 2) {
            throw new ImportRefused(
                    "This is no table: its first line should name the columns, parted by commas,"
                            + " semicolons or tabs.");
        }
        List<String> headings = rows.removeFirst();
        if (headings.size() > MOST_COLUMNS) {
            throw new ImportRefused(
                    "This table has %,d columns; %d are read at most."
                            .formatted(headings.size(), MOST_COLUMNS));
        }
        refuseWhatIsNone(headings, rows);
        return new Table(headings, delimiter, rows);
    }

    /// Prose has commas too.
    private static void refuseWhatIsNone(List<String> headings, List<List<String>> rows) {
        List<List<String>> filled =
                rows.stream()
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                        .toList();
        if (filled.isEmpty()) {
            throw new ImportRefused(
                    "There is only one line in it. Its first line names the columns, each below is"
                            + " a FAQ.");
        }
        long unlike =
                filled.stream()
                        .filter(row -> row.size() < 2 || row.size() > headings.size())
                        .count();
        if (unlike * 2 > filled.size()) {
            throw new ImportRefused(
                    "This is no table: most of its lines have other columns than the first one, “%s”. From a text, make a table with a column for questions and one for answers."
                            .formatted(String.join(", ", headings).transform(Table::shortened)));
        }
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 59) + "…";
    }

    /// Its rows as FAQs; row 1 is the headings', as spreadsheets count.
    List<Entry> entries(Columns columns) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            String place = "row " + (i + 2);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (row.stream().anyMatch(cell -> cell.length() > LARGEST_CELL)) {
                entries.add(
                        new Entry.Refused(
                                place,
                                "A cell here is longer than any answer. Is a quotation mark opened"
                                        + " and not closed?"));
            } else if (row.size() > headings.size()) {
                entries.add(
                        new Entry.Refused(
                                place,
                                "This row has %d columns, the headings %d. A text that holds the character between the columns must stand in double quotes."
                                        .formatted(row.size(), headings.size())));
            } else {
                entries.add(new Entry.Faq(place, columns.fields(row), columns.style(), ""));
            }
        }
        return entries;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    /// That by which most of the first rows have as many columns as the headings, and at least two.
    private static char delimiter(String sample) {
        char best = ',';
        double most = 0;
        for (char delimiter : DELIMITERS) {
            double score = score(sample, delimiter);
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }

    private static double score(String sample, char delimiter) {
        try (CSVParser parser = CSVParser.parse(new StringReader(sample), format(delimiter));
                Stream<CSVRecord> records = parser.stream()) {
            List<Integer> sizes =
                    records.limit(20).map(CSVRecord::size).collect(Collectors.toList());
            if (sizes.isEmpty() || sizes.getFirst() < 2) {
                return 0;
            }
            int wanted = sizes.getFirst();
            double alike =
                    (double) sizes.stream().filter(size -> size == wanted).count() / sizes.size();
            return alike + Math.min(wanted, 20) / 1000.0;
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            return 0;
        }
    }
}
