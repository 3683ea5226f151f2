package org.lifecourse.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;

/** Where everything is kept. One run at a time holds it. */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED = 300L * 1024 * 1024;
    private static final String LOCK = "lifecourse.lock";
    private static final String UNFINISHED = "restore-unfinished";

    private final Path folder;
    private FileChannel channel;
    private FileLock lock;

    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder when it is missing and locks it.
     *
     * @throws Trouble when another run holds it, it cannot be written, or the disk is nearly full
     */
    void take() {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < NEEDED) {
                throw new Trouble("There is too little room on the disk of " + folder + ": Lifecourse needs 300 MB. Make room, or choose "
                        + "another folder with --data.");
            }
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw new Trouble("The data folder " + folder + " cannot be used: " + e.getMessage() + ". Choose another one with --data.", e);
        }
        if (lock == null) {
            throw new Trouble("Another Lifecourse is running on the data folder " + folder + ". Stop it, or choose another one with --data.");
        }
    }

    /** @throws Trouble when a restore into this folder did not come to its end */
    void mustBeFinished() {
        if (Files.exists(folder.resolve(UNFINISHED))) {
            throw new Trouble("A restore into " + folder + " did not come to its end, so nothing in it counts. Run ./lifecourse restore again.");
        }
    }

    /**
     * Begins a restore: the folder has to be empty, or to hold a restore that did not come to its end.
     *
     * @throws Trouble when there is something else in it
     */
    void beginRestore() {
        try {
            if (!Files.exists(folder.resolve(UNFINISHED))) {
                try (var files = Files.list(folder)) {
                    var found = files.filter(file -> !file.endsWith(LOCK)).findFirst();
                    if (found.isPresent()) {
                        throw new Trouble("The data folder " + folder + " is not empty: it holds " + found.get().getFileName()
                                + ". A backup is only restored into an empty folder: choose another one with --data.");
                    }
                }
            }
            Files.writeString(folder.resolve(UNFINISHED), "A restore is on its way.\n", StandardCharsets.UTF_8);
            emptyAgain();
        } catch (IOException e) {
            throw new Trouble("The data folder " + folder + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** Removes what a restore has put here. */
    void emptyAgain() {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> !file.endsWith(LOCK) && !file.endsWith(UNFINISHED)).toList()) {
                clear(file.getFileName().toString());
            }
        } catch (IOException e) {
            throw new Trouble("The data folder " + folder + " cannot be cleared: " + e.getMessage(), e);
        }
    }

    /** @throws Trouble when the disk has less room than is needed */
    void mustHaveRoom(long bytes) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < bytes) {
                endRestore();
                throw new Trouble("There is too little room on the disk of " + folder + ": this backup needs " + bytes / (1024 * 1024)
                        + " MB. Make room, or choose another folder with --data.");
            }
        } catch (IOException e) {
            throw new Trouble("The data folder " + folder + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    void endRestore() {
        clear(UNFINISHED);
    }

    Path at(String name) {
        return folder.resolve(name);
    }

    /** A random word kept in a file that only the owner may read; made when it is missing. */
    String secret(String name) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file, StandardCharsets.US_ASCII).strip();
            }
            var bytes = new byte[18];
            new SecureRandom().nextBytes(bytes);
            var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            keep(file, word);
            return word;
        } catch (IOException e) {
            throw new Trouble("The file " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** Keeps a word in a file that only the owner may read. */
    void keep(Path file, String word) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, word + "\n", StandardCharsets.US_ASCII);
    }

    /** Removes a folder inside with everything in it. */
    void clear(String name) {
        var inside = folder.resolve(name);
        if (!Files.exists(inside)) {
            return;
        }
        try (var files = Files.walk(inside)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Trouble("The folder " + inside + " cannot be removed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new Trouble("The data folder could not be released: " + e.getMessage(), e);
        }
    }
}
