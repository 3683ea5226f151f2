package org.lifecourse.send;

import org.junit.jupiter.api.Test;
import org.lifecourse.testing.ArchitectureRules;
import org.lifecourse.testing.CaseworkArchitectureTest;

class ArchitectureTest extends CaseworkArchitectureTest {

    private static final String ROOT = "org.lifecourse.send";

    ArchitectureTest() {
        super(ROOT, "ehc_docket");
    }

    @Test
    void features_do_not_depend_on_each_other() {
        ArchitectureRules.featuresDoNotDependOnEachOther(ROOT).check(classes());
    }
}
