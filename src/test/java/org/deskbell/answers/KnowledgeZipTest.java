package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class KnowledgeZipTest {
    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadAgainByteForByte() throws IOException {
        var documents = new TreeMap<>(Knowledge.documents());
        documents.put("README.md", "\ufeffWith a mark\r\nand é.\n");

        Documents read = KnowledgeZip.read(written(documents));

        assertThat(read.texts()).isEqualTo(documents);
        assertThat(read.strays()).isEmpty();
    }

    @Test
    void theFolderAroundAllOfItIsLeftOut() throws IOException {
        Path zip =
                zip(
                        Map.of(
                                "our-kb/faq/a.md",
                                "x",
                                "our-kb/hours.yml",
                                "y",
                                "__MACOSX/our-kb/._a",
                                "z"));

        assertThat(KnowledgeZip.read(zip).texts()).containsOnlyKeys("faq/a.md", "hours.yml");
    }

    @Test
    void namesThatLeadAwayOrDoNotBelongAreNotRead() throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (String name :
                new String[] {
                    "faq/good.md",
                    "../faq/up.md",
                    "faq/../../etc/passwd",
                    "/faq/root.md",
                    "C:/faq/drive.md",
                    "faq\\back.md",
                    "run.exe"
                }) {
            files.put(name, "x");
        }

        Documents read = KnowledgeZip.read(zip(files));

        assertThat(read.texts()).containsOnlyKeys("faq/good.md");
        assertThat(read.strays()).hasSize(6);
    }

    @Test
    void whatUnpacksToFarTooMuchIsRefusedWhole() throws IOException {
        var bombs = new LinkedHashMap<String, String>();
        String zeros = "0".repeat(TextCheck.LARGEST);
        for (int i = 0; i < 40; i++) {
            bombs.put("faq/bomb-" + i + ".md", zeros);
        }

        assertThatExceptionOfType(UnreadableZip.class)
                .isThrownBy(() -> KnowledgeZip.read(zip(bombs)))
                .withMessageContaining("100 times as large");
    }

    @Test
    void oneHugeFileIsLeftOutAndNotUnpackedToItsEnd() throws IOException {
        Path zip = folder.resolve("huge.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("faq/huge.md"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 500; i++) {
                out.write(zeros);
            }
            out.closeEntry();
            out.putNextEntry(new ZipEntry("faq/small.md"));
            out.write('x');
            out.closeEntry();
        }

        Documents read = KnowledgeZip.read(zip);

        assertThat(read.texts()).containsOnlyKeys("faq/small.md");
        assertThat(read.strays())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("Larger than");
    }

    @Test
    void tooManyFilesAndADamagedZipAreRefused() throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (int i = 0; i <= KnowledgeZip.MOST_FILES; i++) {
            files.put("faq/a-" + i + ".md", "");
        }
        assertThatExceptionOfType(UnreadableZip.class)
                .isThrownBy(() -> KnowledgeZip.read(zip(files)))
                .withMessageContaining("25,001 files");

        Path damaged = folder.resolve("damaged.zip");
        Files.writeString(damaged, "PK\3\4 and nothing that follows");
        assertThatExceptionOfType(UnreadableZip.class)
                .isThrownBy(() -> KnowledgeZip.read(damaged))
                .withMessageContaining("damaged");
    }

    private Path written(TreeMap<String, String> documents) throws IOException {
        Path zip = folder.resolve("kb.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            KnowledgeZip.write(documents, out);
        }
        return zip;
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path zip = folder.resolve("made.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }
}
