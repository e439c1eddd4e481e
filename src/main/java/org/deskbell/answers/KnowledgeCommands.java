package org.deskbell.answers;

import org.deskbell.answers.KnowledgeImport.Plan;
import org.deskbell.store.Database;
import org.deskbell.store.StoppedServer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/// What can be done to a knowledge base from the command line, without a server. Each returns the
/// exit code: 0 when all is well.
public final class KnowledgeCommands {
    private final PrintStream out;

    public KnowledgeCommands(PrintStream out) {
        this.out = out;
    }

    private interface Work {
        int with(Database database, FaqStore store) throws IOException;
    }

    /// Tells what to mend in a folder, a line each.
    public int check(Path folder) {
        try {
            List<Problem> problems = Content.read(folder).problems();
            problems.forEach(out::println);
            return problems.isEmpty() ? 0 : 1;
        } catch (UncheckedIOException e) {
            return unreadable(folder, e);
        }
    }

    /// Tells what importing a folder or a zip would change, and does it if so told.
    ///
    /// @param settings of the server whose database it is, as `--name=value`
    public int importFrom(Path from, boolean apply, String... settings) {
        Documents documents;
        try {
            documents = isZip(from) ? KnowledgeZip.read(from) : Documents.in(from);
        } catch (UncheckedIOException e) {
            return unreadable(from, e);
        } catch (UnreadableZip e) {
            out.println(from + ": " + e.getMessage());
            return 1;
        }
        List<Problem> problems = documents.content().problems();
        problems.forEach(out::println);
        if (!problems.isEmpty()) {
            out.println("Nothing was imported. Mend these first.");
            return 1;
        }
        return withDatabase(
                settings,
                (database, store) -> {
                    var work = new KnowledgeImport(database, store, Clock.systemUTC());
                    Plan plan = work.plan(documents);
                    print(plan);
                    if (apply) {
                        work.apply(plan);
                        out.println("Done.");
                    } else if (!plan.isEmpty()) {
                        out.println("Nothing was changed. Say --apply to do it.");
                    }
                    return 0;
                });
    }

    /// Writes what is published into a folder or a zip, byte for byte as it was imported or edited.
    ///
    /// @param settings of the server whose database it is, as `--name=value`
    public int exportTo(Path to, String... settings) {
        return withDatabase(
                settings,
                (_, store) -> {
                    SortedMap<String, String> documents = store.publishedTexts();
                    if (isZip(to)) {
                        try (OutputStream zip = Files.newOutputStream(to)) {
                            KnowledgeZip.write(documents, zip);
                        }
                    } else {
                        write(documents, to);
                    }
                    out.println(documents.size() + " documents written to " + to + ".");
                    return 0;
                });
    }

    private void write(Map<String, String> documents, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var document : documents.entrySet()) {
            Path file = folder.resolve(document.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, document.getValue());
        }
        for (String path : Documents.in(folder).texts().keySet()) {
            if (!documents.containsKey(path)) {
                out.println("not published, left as it is: " + path);
            }
        }
    }

    private static boolean isZip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")
                && !Files.isDirectory(path);
    }

    private void print(Plan plan) {
        plan.added().keySet().forEach(path -> out.println("added    " + path));
        plan.changed().keySet().forEach(path -> out.println("changed  " + path));
        plan.removed().forEach(path -> out.println("removed  " + path));
        out.println(plan + ".");
    }

    private int withDatabase(String[] settings, Work work) {
        try (var server = new StoppedServer(settings)) {
            var database = server.database();
            return work.with(database, new FaqStore(database));
        } catch (IOException e) {
            out.println("It failed: " + e);
            return 1;
        }
    }

    private int unreadable(Path folder, UncheckedIOException e) {
        out.println(folder + ": This folder cannot be read (" + e.getCause() + ").");
        return 1;
    }
}
