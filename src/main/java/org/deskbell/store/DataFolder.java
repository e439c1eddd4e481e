package org.deskbell.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that is Deskbell's memory, held by one process at a time.
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// @throws DataFolderUnusable when it cannot be made, written or locked
    static DataFolder open(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder, forItsOwnerOnly());
            FileChannel lock =
                    FileChannel.open(
                            folder.resolve("deskbell.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new DataFolderUnusable(folder, "another Deskbell is running with it");
            }
            return new DataFolder(folder, lock);
        } catch (OverlappingFileLockException _) {
            throw new DataFolderUnusable(folder, "another Deskbell is running with it");
        } catch (IOException e) {
            throw new DataFolderUnusable(
                    folder, "it cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    /// What patrons wrote and the keys of sessions are nobody else's on this machine. A folder that
    /// is there already is left as its owner made it.
    private static FileAttribute<?>[] forItsOwnerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /// A path inside the folder.
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    Path database() {
        return folder.resolve("deskbell.db");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
