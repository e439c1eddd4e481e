package org.deskbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class DataFolderTest {
    @TempDir Path parent;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFolderIsItsOwnersAlone() throws IOException {
        Path folder = parent.resolve("new/data");
        try (var _ = DataFolder.open(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void twoCannotHoldIt() throws IOException {
        try (var _ = DataFolder.open(parent)) {
            assertThatExceptionOfType(DataFolderUnusable.class)
                    .isThrownBy(() -> DataFolder.open(parent))
                    .withMessageContaining("another Deskbell");
        }
    }

    @Test
    void whatIsNoFolderIsRefused() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> DataFolder.open(file))
                .withMessageContaining("cannot be written");
    }
}
