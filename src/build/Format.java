import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java file below `src`, or with `--check` only names those that are not
/// formatted. It runs on the JDK that compiles Deskbell, because the formatter reads Java no
/// newer than the JDK it runs on, and Maven's own may be older.
class Format {
    public static void main(String[] args) throws Exception {
        boolean check = List.of(args).contains("--check");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        var changed = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src"))) {
            for (Path file :
                    (Iterable<Path>)
                            files.filter(f -> f.toString().endsWith(".java")).sorted()::iterator) {
                String before = Files.readString(file);
                String after =
                        formatter.formatSourceAndFixImports(
                                RemoveUnusedImports.removeUnusedImports(before));
                if (!after.equals(before)) {
                    changed.add(file);
                    if (!check) {
                        Files.writeString(file, after);
                    }
                }
            }
        }
        changed.forEach(
                file -> System.out.println((check ? "not formatted: " : "formatted: ") + file));
        if (check && !changed.isEmpty()) {
            System.out.println("Run ./mvnw -Pformat validate");
            System.exit(1);
        }
    }
}
