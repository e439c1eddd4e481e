package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class EmbedderTest {
    private static final Embedder embedder = Embedder.open();

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void aSentenceIsNearestToWhatMeansTheSame() {
        float[] renew = embedder.embed("How do I renew a book?").orElseThrow();

        assertThat(dot(renew, embedder.embed("can i extend my loan").orElseThrow()))
                .isGreaterThan(dot(renew, embedder.embed("where is the toilet").orElseThrow()));
    }

    @Test
    void vectorsHaveUnitLength() {
        float[] vector = embedder.embed("printer?").orElseThrow();

        assertThat(vector).hasSize(Embedder.DIMENSIONS);
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5f));
    }

    @Test
    void theSameWordsAreComputedOnce() {
        assertThat(embedder.embed("Lost my card").orElseThrow())
                .isSameAs(embedder.embed(" lost MY card ").orElseThrow());
    }

    @Test
    void evenAnEmptyTextHasAVector() {
        assertThat(embedder.embed("")).isPresent();
    }

    @Test
    void spanishIsUnderstoodWordByWord() {
        float[] spanish = embedder.embed("¿puedo renovar mis libros?", "es").orElseThrow();

        assertThat(dot(spanish, embedder.embed("renewing books").orElseThrow()))
                .isGreaterThan(dot(spanish, embedder.embed("parking a car").orElseThrow()) + 0.1f);
        assertThat(embedder.embed("kann ich verlängern", "de")).isEmpty();
    }

    @Test
    void whatAModelBringsAlongIsNotComputedAgain(@TempDir Path folder) throws IOException {
        embedder.write(List.of(new Phrasing("Hello", "talk:greeting", "en")), folder);
        try (var off = Embedder.off()) {
            off.know(ModelFiles.in(folder));

            assertThat(dot(off.embed("hello").orElseThrow(), embedder.embed("hello").orElseThrow()))
                    .isCloseTo(1, within(1e-3f));
            assertThat(off.embed("unheard of")).isEmpty();
            assertThat(off.works()).isFalse();
        }
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
