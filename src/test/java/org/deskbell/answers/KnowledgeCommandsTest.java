package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deskbell.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class KnowledgeCommandsTest {
    @TempDir private Path temp;
    private Path folder;
    private Path other;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final KnowledgeCommands commands =
            new KnowledgeCommands(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @BeforeEach
    void write() {
        folder = temp.resolve("kb");
        other = temp.resolve("exported");
        Knowledge.documents().forEach(this::write);
    }

    @Test
    void aZipIsExportedAndImportedLikeAFolder() {
        commands.importFrom(folder, true, data());
        Path zip = temp.resolve("kb.ZIP");

        assertThat(commands.exportTo(zip, data())).isZero();
        assertThat(commands.importFrom(zip, false, data())).isZero();

        assertThat(printed()).endsWith("0 added, 0 changed, 0 removed, 8 the same.\n");
        assertThat(commands.importFrom(temp.resolve("none.zip"), false, data())).isEqualTo(1);
    }

    @Test
    void anImportShowsItsPlanFirst() {
        assertThat(commands.importFrom(folder, false, data())).isZero();

        assertThat(printed())
                .contains("added    faq/renew-items.md\n")
                .endsWith(
                        """
                        8 added, 0 changed, 0 removed, 0 the same.
                        Nothing was changed. Say --apply to do it.
                        """);
        commands.exportTo(other, data());
        assertThat(printed()).contains("0 documents written");
    }

    @Test
    void anAppliedImportChangesAddsAndRetires() throws IOException {
        commands.importFrom(folder, true, data());
        printed.reset();
        write(Knowledge.RENEW, Knowledge.faq("renew-items", "Renewals", "how do i renew"));
        write("faq/loans.md", Knowledge.faq("loans", "Loans", "how long"));
        Files.delete(folder.resolve("faq/wifi.md"));

        assertThat(commands.importFrom(folder, true, data())).isZero();

        assertThat(printed())
                .isEqualTo(
                        """
                        added    faq/loans.md
                        changed  faq/renew-items.md
                        removed  faq/wifi.md
                        1 added, 1 changed, 1 removed, 6 the same.
                        Done.
                        """);
    }

    /// Line ends, marks, spaces and remarks: whatever was in the folder comes back.
    @Test
    void exportGivesBackByteForByteWhatWasImported() {
        write(
                Knowledge.RENEW,
                "\uFEFF"
                        + Knowledge.faq("renew-items", "Renewals", "how do i renew")
                                .replace("\n", "\r\n"));
        write("synonyms.txt", "# ours  \n\nrenew,   extend\t\n\n\n# no line end");
        write("README.md", "About café, naïve, 図書館, 📚\n");

        commands.importFrom(folder, true, data());
        commands.exportTo(other, data());

        assertThat(bytes(other)).isEqualTo(bytes(folder));
    }

    @Test
    void exportLeavesWhatIsNotItsOwn() throws IOException {
        commands.importFrom(folder, true, data());
        printed.reset();
        Files.createDirectories(other.resolve("faq"));
        Files.writeString(other.resolve("faq/mine.md"), "mine");

        assertThat(commands.exportTo(other, data())).isZero();

        assertThat(printed())
                .isEqualTo(
                        """
                        not published, left as it is: faq/mine.md
                        8 documents written to %s.
                        """
                                .formatted(other));
        assertThat(other.resolve("faq/mine.md")).hasContent("mine");
    }

    @Test
    void aFolderWithProblemsIsNotImported() {
        write("faq/broken.md", "hello");
        write("notes.txt", "hello");

        assertThat(commands.importFrom(folder, true, data())).isEqualTo(1);

        assertThat(printed())
                .contains("faq/broken.md:1: ", "notes.txt:1: ")
                .endsWith("Nothing was imported. Mend these first.\n");
    }

    @Test
    void whileTheServerRunsItsDataFolderIsLeftAlone() throws IOException {
        try (var _ = new TestDatabase(temp.resolve("data"))) {
            assertThatThrownBy(() -> commands.importFrom(folder, true, data()))
                    .hasStackTraceContaining("another Deskbell is running with it");
        }
    }

    private String[] data() {
        return new String[] {"--deskbell.data-dir=" + temp.resolve("data")};
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> bytes(Path folder) {
        var bytes = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                bytes.put(folder.relativize(file).toString(), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
