package org.deskbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class WidgetSizeTest {
    private static final int MOST = 20 * 1024;

    @Test
    void untilAMessageCanBeSentAtMostTwentyKilobytesAreLoaded() {
        var files = WidgetFilesLoaded.beforeTheFirstMessage();
        assertThat(files)
                .contains(Path.of("connection.js"), Path.of("patron/composer.js"))
                .doesNotContain(Path.of("frames.js"), Path.of("patron/conversation.js"));
        assertThat(files.stream().mapToInt(WidgetFilesLoaded::gzipped).sum())
                .as("gzipped bytes of %s", files)
                .isLessThanOrEqualTo(MOST);
    }
}
