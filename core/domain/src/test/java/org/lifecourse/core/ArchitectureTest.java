package org.lifecourse.core;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.lifecourse.testing.ArchitectureRules;

class ArchitectureTest {

    private static final JavaClasses CLASSES = ArchitectureRules.classesOf("org.lifecourse.core");

    @Test
    void the_domain_knows_neither_faces_nor_servlets_nor_http() {
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
    void the_core_knows_no_module() {
        ArchitectureRules.coreKnowsNoModule().check(CLASSES);
    }
}
