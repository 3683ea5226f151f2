package org.lifecourse.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.broken.BrokenLedger;

/** Each rule is broken once on purpose, before it is trusted. */
class ArchitectureRulesTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackagesOf(BrokenLedger.class);

    @Test
    void notices_faces_outside_a_web_package() {
        mustBeBroken(ArchitectureRules.facesStaysInWebPackages());
    }

    @Test
    void notices_an_entity_manager_outside_a_repository() {
        mustBeBroken(ArchitectureRules.onlyRepositoriesTouchTheEntityManager());
    }

    @Test
    void notices_time_that_is_not_injected() {
        mustBeBroken(ArchitectureRules.timeIsInjected());
    }

    @Test
    void notices_a_public_repository() {
        mustBeBroken(ArchitectureRules.repositoriesStayInTheirPackage());
    }

    @Test
    void notices_features_that_depend_on_each_other() {
        mustBeBroken(ArchitectureRules.featuresDoNotDependOnEachOther("org.lifecourse.testing.broken"));
    }

    @Test
    void notices_a_deadline_that_is_counted_by_hand() {
        mustBeBroken(ArchitectureRules.deadlinesAreCountedByTheEngine("org.lifecourse.testing.broken"));
    }

    @Test
    void notices_a_second_kernel() {
        mustBeBroken(ArchitectureRules.noSecondKernel("org.lifecourse.testing.broken"));
    }

    private static void mustBeBroken(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BROKEN)).isInstanceOf(AssertionError.class);
    }
}
