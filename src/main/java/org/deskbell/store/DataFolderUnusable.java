package org.deskbell.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import java.nio.file.Path;

/// The data folder cannot be used, so nothing could be kept; Deskbell does not start.
final class DataFolderUnusable extends RuntimeException {
    private final Path folder;

    DataFolderUnusable(Path folder, String why) {
        super("The data folder " + folder + " cannot be used: " + why + ".");
        this.folder = folder;
    }

    /// Turns it into the few lines that an administrator reads.
    static final class Analyzer extends AbstractFailureAnalyzer<DataFolderUnusable> {
        @Override
        protected FailureAnalysis analyze(Throwable root, DataFolderUnusable cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Stop the other process, or make "
                            + cause.folder
                            + " writable for this user, or name another folder with"
                            + " --deskbell.data-dir=DIR.",
                    cause);
        }
    }
}
