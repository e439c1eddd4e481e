package org.deskbell.answering;

import org.deskbell.answering.GateReport.Difference;
import org.deskbell.answering.GateReport.Reply;
import org.deskbell.answering.GateReport.Weight;
import org.deskbell.answers.Content;
import org.deskbell.understanding.Embedder;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `gate`: what would change for patrons between two folders, for libraries that keep theirs under
/// version control. One line a difference, tabs between; the worse ones first.
///
/// @param before    what is published; the one that Deskbell brings along, if none is named
/// @param precision the share of answers that shall be right
public record GateCommand(Optional<Path> before, Path after, double precision) {
    /// @return the exit code: 0 when no reply gets worse, 1 when one does, 2 when nothing could be
    /// asked
    public int run(PrintStream out) {
        try {
            Content now = before.map(Content::read).orElseGet(Content::shipped);
            return compare(now, Content.read(after), out);
        } catch (UncheckedIOException e) {
            out.println("This folder cannot be read: " + e.getCause());
            return 2;
        }
    }

    private int compare(Content now, Content then, PrintStream out) {
        if (!then.problems().isEmpty()) {
            then.problems().forEach(out::println);
            out.println("Mend these first.");
            return 2;
        }
        try (Embedder embedder = Embedder.open()) {
            Optional<Model> live = Optional.of(Bench.model(now, embedder));
            GateReport report =
                    new Lookahead(embedder, precision, Clock.systemUTC())
                            .look(now, live, then, List.of(), Lookahead.Watcher.NOBODY);
            report.differences().forEach(one -> out.println(line(one)));
            out.printf(
                    "%d worse, %d other than before, %d better, of %d golden questions and %d"
                            + " examples.%n",
                    report.of(Weight.WORSE).size(),
                    report.of(Weight.OTHER).size(),
                    report.of(Weight.BETTER).size(),
                    report.golden(),
                    report.examples());
            return report.hasRegressions() ? 1 : 0;
        }
    }

    private static String line(Difference one) {
        return String.join(
                "\t",
                one.weight().name().toLowerCase(Locale.ROOT),
                one.question().text(),
                words(one.was()),
                words(one.will()));
    }

    private static String words(Reply reply) {
        String word = reply.word().name().toLowerCase(Locale.ROOT);
        return reply.faq() == null ? word : word + " " + reply.faq();
    }
}
