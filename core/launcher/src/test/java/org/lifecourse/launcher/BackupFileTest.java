package org.lifecourse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {

    private static final Table COLOURS = new Table("core", "colour", "name", "name text", "name collate \"C\"");
    private static final String ROWS = "blue\nred\n";

    @TempDir
    private Path folder;

    @Test
    void a_whole_file_is_read_and_counted() throws IOException {
        try (var file = BackupFile.open(written(ROWS, 2, ROWS))) {
            assertThat(file.check()).isEqualTo(ROWS.length());
            assertThat(file.manifest().rows()).isEqualTo(2);
            assertThat(file.manifest().columns(COLOURS)).isEqualTo("name text");
            assertThat(file.manifest().migrations()).containsEntry("core.20260101", new Manifest.Migration("core", "20260101", "V20260101__a.sql", -7));
        }
    }

    @Test
    void rows_that_are_not_those_of_the_manifest_are_told() throws IOException {
        try (var file = BackupFile.open(written("blue\ngreen\n", 2, ROWS))) {
            assertThatThrownBy(file::check).hasMessageContaining("is damaged: the rows of core.colour");
        }
        try (var file = BackupFile.open(written(ROWS, 3, ROWS))) {
            assertThatThrownBy(file::check).hasMessageContaining("is damaged: the rows of core.colour");
        }
    }

    @Test
    void another_zip_a_missing_file_and_an_unknown_format_are_told() throws IOException {
        assertThatThrownBy(() -> BackupFile.open(folder.resolve("none.zip"))).hasMessageContaining("There is no file");
        assertThatThrownBy(() -> BackupFile.open(zip("photos.zip", "holiday.txt", "sun"))).hasMessageContaining("is not a backup of Lifecourse");
        assertThatThrownBy(() -> BackupFile.open(zip("later.zip", Manifest.ENTRY, "format=2\n"))).hasMessageContaining("its format is 2");
    }

    private Path zip(String name, String entry, String content) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }

    private Path written(String rows, long told, String meant) throws IOException {
        var path = folder.resolve("backup.zip");
        var manifest = Manifest.begun("2026-01-01T00:00:00Z", "1.0.0", "PostgreSQL 18");
        manifest.add(COLOURS, new Table.Written(told, HexFormat.of().formatHex(Table.sha256().digest(meant.getBytes(StandardCharsets.UTF_8)))));
        manifest.add(new Manifest.Migration("core", "20260101", "V20260101__a.sql", -7));
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry(COLOURS.entry()));
            zip.write(rows.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            manifest.write(zip);
        }
        return path;
    }
}
