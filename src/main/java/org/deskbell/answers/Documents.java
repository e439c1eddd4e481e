package org.deskbell.answers;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The documents of a folder or a zip, verbatim.
///
/// @param texts  by path, in its order
/// @param strays files that are none: of an unknown name, too large, or not UTF-8
public record Documents(SequencedMap<String, String> texts, List<Problem> strays) {
    private static final String SHIPPED = "knowledge-base/";

    static Documents none() {
        return new Documents(new TreeMap<>(), new ArrayList<>());
    }

    /// @throws UncheckedIOException when there is no such folder, or it cannot be read
    static Documents in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UncheckedIOException(new NotDirectoryException(folder.toString()));
        }
        Documents documents = none();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                try (InputStream bytes = Files.newInputStream(file)) {
                    documents.add(path, bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /// Those that Deskbell brings along, also from inside its jar.
    static Documents shipped() {
        Documents documents = none();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath:" + SHIPPED + "**/*.*")) {
                String url = file.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + SHIPPED) + SHIPPED.length() + 1);
                try (InputStream bytes = file.getInputStream()) {
                    documents.add(path, bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    Content content() {
        Content content = Content.of(texts);
        return strays.isEmpty() ? content : content.withProblems(strays);
    }

    void add(String path, InputStream bytes) throws IOException {
        if (path.startsWith(".") || path.contains("/.")) {
            return; // of the editor's tools, not of the library
        }
        if (DocumentKind.of(path).isEmpty()) {
            stray(
                    path,
                    "No file of this name belongs into a knowledge base. README.md says which.");
            return;
        }
        byte[] read = bytes.readNBytes(TextCheck.LARGEST + 1);
        if (read.length > TextCheck.LARGEST) {
            stray(path, "Larger than " + TextCheck.LARGEST / 1024 + " KiB. Split it, or shorten.");
            return;
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            String text = decoder.decode(ByteBuffer.wrap(read)).toString();
            if (TextCheck.canBeKept(text)) {
                texts.put(path, text);
            } else {
                stray(path, "This is no text: it holds a NUL character.");
            }
        } catch (CharacterCodingException _) {
            stray(path, "Not UTF-8. Save it with that encoding.");
        }
    }

    void stray(String path, String message) {
        strays.add(new Problem(path, 1, message));
    }
}
