package org.deskbell.understanding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The files of a trained model, in a folder or in the jar. They hold nothing that a patron said.
public final class ModelFiles {
    private static final String KEY = "key";

    private final Place place;

    private interface Place {
        InputStream open(String name) throws IOException;
    }

    /// Puts the files of a model into a folder.
    public interface Writer {
        void write(Path folder) throws IOException;
    }

    private ModelFiles(Place place) {
        this.place = place;
    }

    public static ModelFiles in(Path folder) {
        return new ModelFiles(name -> Files.newInputStream(folder.resolve(name)));
    }

    /// The model of the shipped knowledge base, trained by the build.
    public static ModelFiles shipped() {
        return new ModelFiles(
                name -> {
                    InputStream file = ModelFiles.class.getResourceAsStream("/model/" + name);
                    if (file == null) {
                        throw new FileNotFoundException("/model/" + name);
                    }
                    return file;
                });
    }

    /// The files in a folder of the model.
    public ModelFiles under(String folder) {
        return new ModelFiles(name -> place.open(folder + "/" + name));
    }

    /// Writes a model: when the folder is there, all of it is.
    public static void write(Path folder, String key, Writer writer) throws IOException {
        Path draft = folder.resolveSibling("." + folder.getFileName() + ".draft");
        delete(draft);
        Files.createDirectories(draft);
        writer.write(draft);
        Files.writeString(draft.resolve(KEY), key);
        delete(folder);
        Files.move(draft, folder);
    }

    /// What the model was trained on and how; empty where there is none.
    public Optional<String> key() {
        try (InputStream file = open(KEY)) {
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    public InputStream open(String name) throws IOException {
        return place.open(name);
    }

    /// With all that is in it.
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
