package org.lifecourse.core;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.ArchitectureRules;

/** The rule about permissions is broken once on purpose, before it is trusted. */
class OpenDoorTest {

    /** A door that asks nobody. */
    @ApplicationService
    static class OpenDoor {

        public void enter() {
            throw new UnsupportedOperationException("never called");
        }
    }

    @Test
    void a_service_method_without_a_permission_is_noticed() {
        var classes = new ClassFileImporter().importClasses(OpenDoor.class);
        assertThatThrownBy(() -> ArchitectureRules.everyServiceMethodNamesItsPermission().check(classes)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("names no permission");
    }
}
