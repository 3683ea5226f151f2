package org.lifecourse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_restore_refuses_a_folder_that_holds_something_and_does_not_touch_it() throws IOException {
        Files.writeString(folder.resolve("letter"), "kept");
        assertThatThrownBy(() -> new DataFolder(folder).beginRestore()).hasMessageContaining("is not empty: it holds letter");
        assertThat(folder.resolve("letter")).hasContent("kept");
    }

    @Test
    void a_restore_that_was_cut_short_is_told_at_the_start_and_begun_anew() throws IOException {
        var data = new DataFolder(folder);
        data.beginRestore();
        Files.writeString(folder.resolve("half"), "half");
        assertThatThrownBy(data::mustBeFinished).hasMessageContaining("did not come to its end");
        data.beginRestore();
        assertThat(folder.resolve("half")).doesNotExist();
        data.endRestore();
        assertThatCode(data::mustBeFinished).doesNotThrowAnyException();
    }

    @Test
    void a_database_whose_making_was_cut_short_counts_as_new() throws IOException {
        var data = new DataFolder(folder);
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "18");
        assertThat(Database.isNewIn(data)).isFalse();
        Files.writeString(folder.resolve("postgresql-unfinished"), "");
        assertThat(Database.isNewIn(data)).isTrue();
    }
}
