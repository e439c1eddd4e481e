package org.deskbell.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The trained models at hand: the one that Deskbell brings along, and the last that was trained
/// here, which survives a restart.
public final class ModelShelf {
    private final Path folder;

    public ModelShelf(Path folder) {
        this.folder = folder;
    }

    public Optional<ModelFiles> find(String key) {
        return all().stream().filter(model -> model.key().equals(Optional.of(key))).findFirst();
    }

    /// The last one trained here.
    public Optional<ModelFiles> last() {
        return kept().stream()
                .map(ModelFiles::in)
                .filter(model -> model.key().isPresent())
                .findFirst();
    }

    /// Keeps a new model, and none of those that were kept before.
    public void keep(String key, ModelFiles.Writer writer) throws IOException {
        Files.createDirectories(folder);
        ModelFiles.write(folder.resolve(key), key, writer);
        for (Path other : kept()) {
            if (!other.getFileName().toString().equals(key)) {
                ModelFiles.delete(other);
            }
        }
    }

    List<ModelFiles> all() {
        return Stream.concat(Stream.of(ModelFiles.shipped()), kept().stream().map(ModelFiles::in))
                .filter(model -> model.key().isPresent())
                .toList();
    }

    private List<Path> kept() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
