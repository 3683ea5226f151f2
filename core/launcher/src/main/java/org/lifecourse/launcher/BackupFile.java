package org.lifecourse.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/** A backup on the disk: a ZIP with the rows of every table and the manifest. */
final class BackupFile implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Trouble when the file is missing, cut off, or no backup that this release can read */
    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new Trouble("There is no file " + path + ".");
        }
        try {
            var zip = new ZipFile(path.toFile());
            var entry = zip.getEntry(Manifest.ENTRY);
            if (entry == null) {
                zip.close();
                throw new Trouble("The file " + path + " is not a backup of Lifecourse.");
            }
            try (var in = zip.getInputStream(entry)) {
                return new BackupFile(path, zip, Manifest.read(in));
            }
        } catch (IOException e) {
            throw new Trouble("The file " + path + " cannot be read as a backup: it is cut off, damaged or something else (" + e.getMessage()
                    + "). Take another copy of it, or an older backup.", e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The rows of a table. */
    InputStream rows(String key) throws IOException {
        var entry = zip.getEntry("tables/" + key.replaceFirst("\\.", "/") + ".copy");
        if (entry == null) {
            throw new IOException("the rows of " + key + " are missing");
        }
        return zip.getInputStream(entry);
    }

    /**
     * Reads everything and compares it with the manifest.
     *
     * @return how many bytes the rows have
     * @throws Trouble when a table is missing or its rows are not those of the manifest
     */
    long check() {
        var bytes = 0L;
        for (var table : manifest.tables().entrySet()) {
            try (var in = rows(table.getKey())) {
                var digest = Table.sha256();
                var rows = 0L;
                var block = new byte[BLOCK];
                for (var length = in.read(block); length >= 0; length = in.read(block)) {
                    digest.update(block, 0, length);
                    bytes += length;
                    for (var i = 0; i < length; i++) {
                        rows += block[i] == '\n' ? 1 : 0;
                    }
                }
                var found = new Table.Written(rows, HexFormat.of().formatHex(digest.digest()));
                if (!found.equals(table.getValue())) {
                    throw new Trouble("The file " + path + " is damaged: the rows of " + table.getKey() + " are not those that the manifest names.");
                }
            } catch (IOException e) {
                throw new Trouble("The file " + path + " is damaged: the rows of " + table.getKey() + " cannot be read (" + e.getMessage() + ").", e);
            }
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Trouble("The file " + path + " could not be closed: " + e.getMessage(), e);
        }
    }
}
