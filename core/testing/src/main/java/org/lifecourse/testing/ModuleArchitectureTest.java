package org.lifecourse.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** The arrows that hold everywhere; each part of the product inherits them and names its package. */
public abstract class ModuleArchitectureTest {

    private final JavaClasses classes;

    protected ModuleArchitectureTest(String rootPackage) {
        classes = ArchitectureRules.classesOf(rootPackage);
    }

    protected JavaClasses classes() {
        return classes;
    }

    @Test
    void faces_servlets_and_http_stay_in_web_packages() {
        ArchitectureRules.facesStaysInWebPackages().check(classes);
    }

    @Test
    void only_repositories_touch_the_entity_manager() {
        ArchitectureRules.onlyRepositoriesTouchTheEntityManager().check(classes);
    }

    @Test
    void every_service_method_names_its_permission() {
        ArchitectureRules.everyServiceMethodNamesItsPermission().check(classes);
    }

    @Test
    void repositories_stay_in_their_package() {
        ArchitectureRules.repositoriesStayInTheirPackage().check(classes);
    }

    @Test
    void time_is_injected() {
        ArchitectureRules.timeIsInjected().check(classes);
    }

    @Test
    void beans_inject_little() {
        ArchitectureRules.beansInjectLittle().check(classes);
    }
}
