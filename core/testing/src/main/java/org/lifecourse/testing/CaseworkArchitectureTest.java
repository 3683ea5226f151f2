package org.lifecourse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a module with casework keeps beside the arrows that hold everywhere: deadlines, work, chronology, people and figures exist once, in the
 * shared core.
 */
public abstract class CaseworkArchitectureTest extends ModuleArchitectureTest {

    private static final Pattern OWN_KERNEL = Pattern.compile(
            "(?m)^\\s*(due_on|next_due|next_on|born_on|date_of_birth|nhs_number|upn|family_name|given_names?|surname|display_name|postcode)\\s+(?![=\\s])");

    private final String rootPackage;
    private final List<String> dockets;

    /** @param dockets the tables of the module that lists are read off and that triggers alone keep up with the core (decision 16) */
    protected CaseworkArchitectureTest(String rootPackage, String... dockets) {
        super(rootPackage);
        this.rootPackage = rootPackage;
        this.dockets = List.of(dockets);
    }

    @Test
    void deadlines_are_counted_by_the_engine() {
        ArchitectureRules.deadlinesAreCountedByTheEngine(rootPackage).check(classes());
    }

    @Test
    void casework_uses_the_kernel() {
        for (var service : ArchitectureRules.KERNEL) {
            assertThat(classes().stream().anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(dependency -> dependency.getTargetClass().getName().equals(service)))).as(service).isTrue();
        }
    }

    @Test
    void no_module_has_an_entity_that_the_kernel_has() {
        ArchitectureRules.noSecondKernel(rootPackage).check(classes());
    }

    /** The tables of the module, as its migrations write them; what a docket copies is no second record. */
    @Test
    void no_table_repeats_what_the_kernel_keeps() {
        var repeated = new ArrayList<String>();
        files("src/main/resources/db", ".sql").forEach((file, text) -> {
            var tables = text;
            for (var docket : dockets) {
                tables = tables.replaceAll("(?s)create table \\w+\\." + docket + " \\(.*?\\n\\);", "");
            }
            var found = OWN_KERNEL.matcher(tables);
            while (found.find()) {
                repeated.add(file + ": " + found.group(1));
            }
        });
        assertThat(repeated).as("people and deadlines stand in the core schema").isEmpty();
    }

    @Test
    void dockets_are_written_by_triggers_alone() {
        var migrations = String.join("\n", files("src/main/resources/db", ".sql").values());
        var code = String.join("\n", files("src/main/java", ".java").values());
        var schema = rootPackage.substring(rootPackage.lastIndexOf('.') + 1);
        for (var docket : dockets) {
            var written = Pattern.compile("(insert into|update|delete from)\\s+\\w+\\." + docket + "\\b");
            assertThat(written.matcher(migrations).find()).as("triggers write " + docket).isTrue();
            var otherThanRead = Pattern.compile("(?<!\\bfrom |\\bjoin )\\b" + schema + "\\." + docket + "\\b");
            assertThat(otherThanRead.matcher(code.replaceAll("(?s)/\\*.*?\\*/", "").replace("delete from", "delete")).find()).as("code does more than read " + docket).isFalse();
        }
        assertThat(migrations.contains("returns trigger")).isEqualTo(!dockets.isEmpty());
    }

    private static Map<String, String> files(String below, String ending) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of(below))) {
            for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file).toLowerCase(Locale.ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
