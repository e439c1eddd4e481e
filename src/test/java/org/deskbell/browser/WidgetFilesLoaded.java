package org.deskbell.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// What a browser loads of the widget until a message can be sent: the script of the embedding tag,
/// the panel behind the button, what the two import, their style sheet, the library's look, and the
/// first words of one language.
final class WidgetFilesLoaded {
    static final Path SOURCES = Path.of("widget", "src");

    private static final Pattern IMPORT =
            Pattern.compile(
                    "^(?:import|export) [^'@]*from '(\\./|\\.\\./)([^']+)';", Pattern.MULTILINE);

    private WidgetFilesLoaded() {}

    static Set<Path> beforeTheFirstMessage(String language) {
        var files = new TreeSet<Path>();
        follow(Path.of("deskbell.js"), files);
        follow(Path.of("patron/panel.js"), files);
        files.add(Path.of("deskbell.css"));
        files.add(Path.of("look.js"));
        files.add(Path.of("words", language + ".js"));
        return files;
    }

    static int gzipped(byte[] file) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    private static void follow(Path module, Set<Path> files) {
        if (!files.add(module)) {
            return;
        }
        IMPORT.matcher(read(module))
                .results()
                .forEach(imported -> follow(resolve(module, imported), files));
    }

    private static Path resolve(Path module, MatchResult imported) {
        return module.resolveSibling(imported.group(1) + imported.group(2)).normalize();
    }

    private static String read(Path module) {
        try {
            return Files.readString(SOURCES.resolve(module));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
