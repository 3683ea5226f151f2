package org.lifecourse.core;

import org.junit.jupiter.api.Test;
import org.lifecourse.testing.ArchitectureRules;
import org.lifecourse.testing.ModuleArchitectureTest;

class ArchitectureTest extends ModuleArchitectureTest {

    ArchitectureTest() {
        super("org.lifecourse.core");
    }

    @Test
    void the_core_knows_no_module() {
        ArchitectureRules.coreKnowsNoModule().check(classes());
    }
}
