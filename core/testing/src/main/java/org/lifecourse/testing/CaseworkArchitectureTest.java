package org.lifecourse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a module with casework keeps beside the arrows that hold everywhere: deadlines, work, chronology, people and figures exist once, in the
 * shared core.
 */
public abstract class CaseworkArchitectureTest extends ModuleArchitectureTest {

    private static final Pattern OWN_KERNEL = Pattern.compile(
            "(?m)^\\s*(due_on|born_on|date_of_birth|nhs_number|upn|family_name|given_names?|surname|display_name|postcode)\\s");

    private final String rootPackage;

    protected CaseworkArchitectureTest(String rootPackage) {
        super(rootPackage);
        this.rootPackage = rootPackage;
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

    /** The tables of the module, as its migrations write them. */
    @Test
    void no_table_repeats_what_the_kernel_keeps() {
        var repeated = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/resources/db"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                var found = OWN_KERNEL.matcher(Files.readString(file).toLowerCase(Locale.ROOT));
                while (found.find()) {
                    repeated.add(file.getFileName() + ": " + found.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(repeated).as("people and deadlines stand in the core schema").isEmpty();
    }
}
