package org.deskbell.exchange;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Audience;
import org.deskbell.answers.Faq;
import org.deskbell.answers.KnowledgeZip;
import org.deskbell.answers.ManyDocuments;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is published, as files.
@Component
public final class Exports {
    static final List<String> HEADINGS =
            List.of(
                    "Id",
                    "Language",
                    "Question",
                    "Answer",
                    "Other ways to ask",
                    "Keywords",
                    "Department",
                    "Audience",
                    "Review by");

    /// By it a spreadsheet knows UTF-8.
    private static final char MARK = '\ufeff';

    /// What spreadsheets take for the beginning of a formula.
    private static final Pattern FORMULA = Pattern.compile("(?s)^[=+\\-@\t\r].*");

    private final ManyDocuments documents;
    private final Answers answers;

    Exports(ManyDocuments documents, Answers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }

    /// Every document, byte for byte: imported again, it is all the same.
    public void zip(OutputStream out) throws IOException {
        KnowledgeZip.write(documents.publishedTexts(), out);
    }

    /// A line for each FAQ, for spreadsheets: no cell of it is a formula.
    public void csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        try (var csv = new CSVPrinter(writer, CSVFormat.EXCEL)) {
            csv.printRecord(HEADINGS);
            for (Faq faq : answers.content().faqs()) {
                csv.printRecord(cells(faq).map(Exports::guarded).toList());
            }
        }
    }

    private static Stream<String> cells(Faq faq) {
        return Stream.of(
                faq.id(),
                faq.language(),
                faq.title(),
                faq.markdown(),
                String.join("\n", faq.questions()),
                String.join(", ", faq.keywords()),
                faq.department().key(),
                faq.audience().stream()
                        .sorted()
                        .map(Audience::key)
                        .collect(Collectors.joining(", ")),
                faq.reviewBy().toString());
    }

    /// An apostrophe in front makes it words, and does not show.
    private static String guarded(String cell) {
        return isFormula(cell) || cell.startsWith("'") && isFormula(cell.substring(1))
                ? "'" + cell
                : cell;
    }
}
