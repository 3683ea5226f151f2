package org.lifecourse.adults;

import org.junit.jupiter.api.Test;
import org.lifecourse.testing.ArchitectureRules;
import org.lifecourse.testing.CaseworkArchitectureTest;

class ArchitectureTest extends CaseworkArchitectureTest {

    private static final String ROOT = "org.lifecourse.adults";

    ArchitectureTest() {
        super(ROOT, "open_concern");
    }

    @Test
    void features_do_not_depend_on_each_other() {
        ArchitectureRules.featuresDoNotDependOnEachOther(ROOT).check(classes());
    }
}
