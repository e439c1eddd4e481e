package org.deskbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

class WidgetSizeTest extends BrowserTest {
    private static final int MOST = 20 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "zh", "ar"})
    void untilAMessageCanBeSentAtMostTwentyKilobytesAreLoaded(String language) {
        var files = WidgetFilesLoaded.beforeTheFirstMessage(language);
        assertThat(files)
                .contains(Path.of("connection.js"), Path.of("patron/composer.js"))
                .doesNotContain(
                        Path.of("frames.js"),
                        Path.of("types.js"),
                        Path.of("patron/conversation.js"));
        assertThat(files.stream().mapToInt(this::served).sum())
                .as("gzipped bytes of %s", files)
                .isLessThanOrEqualTo(MOST);
    }

    private int served(Path file) {
        try (var body = URI.create(url("/widget/" + file)).toURL().openStream()) {
            return WidgetFilesLoaded.gzipped(body.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
