package org.lifecourse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @TempDir
    private Path home;

    @Test
    void the_command_line_wins_over_the_environment_and_that_over_the_file() throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/lifecourse.properties"), "lifecourse.port=1\nlifecourse.pool=7\nlifecourse.borough=File\n");
        var options = Options.of(new String[] {"run", "--port", "3"}, Map.of("LIFECOURSE_PORT", "2", "LIFECOURSE_POOL", "8"), home);
        assertThat(options.text("port")).isEqualTo("3");
        assertThat(options.text("pool")).isEqualTo("8");
        assertThat(options.text("borough")).isEqualTo("File");
    }

    @Test
    void the_file_of_a_backup_is_only_taken_from_the_command_line() throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/lifecourse.properties"), "lifecourse.from=conf.zip\n");
        assertThat(Options.of(new String[] {"restore"}, Map.of("LIFECOURSE_FROM", "environment.zip"), home).text("from")).isEmpty();
        assertThat(Options.of(new String[] {"restore", "--from=a.zip"}, Map.of(), home).text("from")).isEqualTo("a.zip");
    }

    @Test
    void an_unknown_option_and_a_missing_value_are_told() {
        assertThatThrownBy(() -> Options.of(new String[] {"--colour", "blue"}, Map.of(), home)).hasMessageContaining("There is no option --colour");
        assertThatThrownBy(() -> Options.of(new String[] {"backup", "--to"}, Map.of(), home)).hasMessageContaining("--to needs a value");
    }
}
