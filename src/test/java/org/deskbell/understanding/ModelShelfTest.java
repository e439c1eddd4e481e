package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class ModelShelfTest {
    @TempDir Path folder;

    @Test
    void aModelIsFoundByItsKeyAlsoAfterARestart() throws IOException {
        new ModelShelf(folder).keep("a", draft -> Files.writeString(draft.resolve("file"), "1"));

        ModelFiles found = new ModelShelf(folder).find("a").orElseThrow();

        assertThat(found.open("file").readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("1");
        assertThat(new ModelShelf(folder).find("b")).isEmpty();
    }

    @Test
    void onlyTheLastModelIsKept() throws IOException {
        var shelf = new ModelShelf(folder);
        shelf.keep("a", draft -> Files.writeString(draft.resolve("file"), "1"));
        shelf.keep("b", draft -> Files.writeString(draft.resolve("file"), "2"));

        assertThat(folder).isDirectoryContaining(path -> path.endsWith("b"));
        assertThat(shelf.find("a")).isEmpty();
        assertThat(shelf.last().orElseThrow().key()).contains("b");
    }

    @Test
    void aModelThatCouldNotBeWrittenWholeIsNone() throws IOException {
        var shelf = new ModelShelf(folder);
        try {
            shelf.keep(
                    "a",
                    draft -> {
                        throw new IOException("disk full");
                    });
        } catch (IOException expected) {
            assertThat(shelf.last()).isEmpty();
        }
    }

    @Test
    void theShippedModelIsAlwaysThere() {
        String key = ModelFiles.shipped().key().orElseThrow();

        assertThat(new ModelShelf(folder).find(key)).isPresent();
    }
}
