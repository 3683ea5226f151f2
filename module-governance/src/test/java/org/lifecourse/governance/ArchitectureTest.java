package org.lifecourse.governance;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.ArchitectureRules;

class ArchitectureTest {

    private static final JavaClasses CLASSES = ArchitectureRules.classesOf("org.lifecourse.governance");

    @Test
    void faces_stays_in_web_packages() {
        ArchitectureRules.facesStaysInWebPackages().check(CLASSES);
    }

    @Test
    void only_repositories_touch_the_entity_manager() {
        ArchitectureRules.onlyRepositoriesTouchTheEntityManager().check(CLASSES);
    }

    @Test
    void every_service_method_names_its_permission() {
        ArchitectureRules.everyServiceMethodNamesItsPermission().check(CLASSES);
    }

    @Test
    void repositories_stay_in_their_package() {
        ArchitectureRules.repositoriesStayInTheirPackage().check(CLASSES);
    }

    @Test
    void time_is_injected() {
        ArchitectureRules.timeIsInjected().check(CLASSES);
    }

    @Test
    void beans_inject_little() {
        ArchitectureRules.beansInjectLittle().check(CLASSES);
    }

    @Test
    void features_do_not_depend_on_each_other() {
        ArchitectureRules.featuresDoNotDependOnEachOther("org.lifecourse.governance").check(CLASSES);
    }
}
