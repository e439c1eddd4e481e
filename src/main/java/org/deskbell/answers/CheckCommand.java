package org.deskbell.answers;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// `check --knowledge-base DIR`: a line for each problem.
public final class CheckCommand {
    private CheckCommand() {}

    /// @return the exit code: 0 when there is nothing to mend, else 1
    public static int run(Path folder, PrintStream out) {
        try {
            List<Problem> problems = Content.read(folder).problems();
            problems.forEach(out::println);
            return problems.isEmpty() ? 0 : 1;
        } catch (UncheckedIOException e) {
            out.println(folder + ": This folder cannot be read (" + e.getCause() + ").");
            return 1;
        }
    }
}
