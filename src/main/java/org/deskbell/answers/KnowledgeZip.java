package org.deskbell.answers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A knowledge base in one zip. What is read is counted as it comes, so that no zip takes more of
/// the server than its limits: what it says of itself is not believed.
public final class KnowledgeZip {
    static final int MOST_FILES = 25_000;
    static final long MOST_BYTES = 128L << 20;

    /// Texts shrink to a third or a tenth; no knowledge base to a hundredth.
    static final int MOST_TIMES = 100;

    /// Little enough not to ask how it shrank.
    private static final long LITTLE = 4L << 20;

    /// Zips know the local time of their makers alone; the same documents make the same zip.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private KnowledgeZip() {}

    /// @throws UnreadableZip when it is none, or does not keep to the limits
    public static Documents read(Path file) {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_FILES) {
                throw new UnreadableZip(
                        "This zip holds %,d files; %,d are read at most."
                                .formatted(zip.size(), MOST_FILES));
            }
            List<? extends ZipEntry> files =
                    zip.stream().filter(entry -> !entry.isDirectory()).toList();
            String top = top(files);
            var meter = new Meter(Files.size(file));
            Documents documents = Documents.none();
            for (ZipEntry entry : files) {
                String name = entry.getName();
                if (name.startsWith("__MACOSX/")) {
                    continue; // what a Mac adds
                }
                if (leadsAway(name)) {
                    documents.stray(name, "This name leads out of the zip. It was not read.");
                } else {
                    try (InputStream bytes = meter.over(zip.getInputStream(entry))) {
                        documents.add(name.substring(top.length()), bytes);
                    }
                }
            }
            return documents;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableZip("This zip is damaged, or none: it cannot be opened.", e);
        }
    }

    /// Writes documents so that [#read] finds the same.
    public static void write(SortedMap<String, String> texts, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var document : texts.entrySet()) {
                var entry = new ZipEntry(document.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(document.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static boolean leadsAway(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
    }

    /// The folder that everything lies in, when somebody zipped the folder and not what is in it.
    private static String top(List<? extends ZipEntry> files) {
        List<String> names =
                files.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> !name.startsWith("__MACOSX/"))
                        .toList();
        if (names.isEmpty() || names.stream().anyMatch(n -> DocumentKind.of(n).isPresent())) {
            return "";
        }
        String first = names.getFirst();
        String top = first.substring(0, first.indexOf('/') + 1);
        return names.stream().allMatch(name -> name.startsWith(top)) && !top.equals("../")
                ? top
                : "";
    }

    /// Counts what comes out of the whole zip.
    private static final class Meter {
        private final long packed;
        private long unpacked;

        Meter(long packed) {
            this.packed = packed;
        }

        InputStream over(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int one = super.read();
                    count(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int read = super.read(bytes, from, length);
                    count(Math.max(0, read));
                    return read;
                }
            };
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > MOST_BYTES) {
                throw new UnreadableZip(
                        "Unpacked, this zip holds more than %d MiB. Nothing of it was kept."
                                .formatted(MOST_BYTES >> 20));
            }
            if (unpacked > LITTLE && unpacked > packed * MOST_TIMES) {
                throw new UnreadableZip(
                        "Unpacked, this zip is more than %d times as large, as no texts are. Nothing of it was kept."
                                .formatted(MOST_TIMES));
            }
        }
    }
}
