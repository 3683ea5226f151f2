package org.lifecourse.children;

import org.junit.jupiter.api.Test;
import org.lifecourse.testing.ArchitectureRules;
import org.lifecourse.testing.CaseworkArchitectureTest;

class ArchitectureTest extends CaseworkArchitectureTest {

    private static final String ROOT = "org.lifecourse.children";

    ArchitectureTest() {
        super(ROOT, "docket");
    }

    @Test
    void features_do_not_depend_on_each_other() {
        ArchitectureRules.featuresDoNotDependOnEachOther(ROOT).check(classes());
    }
}
