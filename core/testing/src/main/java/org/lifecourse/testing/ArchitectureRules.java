package org.lifecourse.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The arrows of the architecture, each with its reason. A module's own test points them at its package. */
public final class ArchitectureRules {

    private static final String SERVICE = "org.lifecourse.core.ApplicationService";

    /** What every module with casework calls, so that none invents its own. */
    static final List<String> KERNEL = List.of("org.lifecourse.core.deadline.DeadlineService", "org.lifecourse.core.work.WorkService",
            "org.lifecourse.core.chronology.ChronologyService", "org.lifecourse.core.person.PersonService");

    private ArchitectureRules() {
    }

    /** The classes of a package as built, without tests. */
    public static JavaClasses classesOf(String rootPackage) {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(rootPackage);
    }

    public static ArchRule facesStaysInWebPackages() {
        return noClasses().that().resideOutsideOfPackage("..web..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..", "jakarta.servlet..", "jakarta.ws.rs..")
                .because("rules must not know how they are shown").allowEmptyShould(false);
    }

    public static ArchRule onlyRepositoriesTouchTheEntityManager() {
        return noClasses().that().haveSimpleNameNotEndingWith("Repository").should().dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager").because("what is asked of the database is found in one place a feature");
    }

    public static ArchRule everyServiceMethodNamesItsPermission() {
        return methods().that().arePublic().and().areDeclaredInClassesThat().areAnnotatedWith(SERVICE).should(namePermission())
                .because("a use case without a permission is open to everybody").allowEmptyShould(true);
    }

    public static ArchRule timeIsInjected() {
        return noClasses().that().haveSimpleNameNotEndingWith("Clocks").should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .because("tests and demonstrations set the day");
    }

    public static ArchRule repositoriesStayInTheirPackage() {
        return classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic()
                .because("other features come through the service, which checks the permission").allowEmptyShould(true);
    }

    public static ArchRule beansInjectLittle() {
        return classes().that().haveSimpleNameEndingWith("Bean").should(injectAtMost(5))
                .because("a page that needs more than a service or two does the work of one").allowEmptyShould(true);
    }

    /** Features below a root package know the root and the core, not each other. */
    public static ArchRule featuresDoNotDependOnEachOther(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..").should().notDependOnEachOther()
                .because("what two features share moves up to the module or to core");
    }

    public static ArchRule coreKnowsNoModule() {
        return noClasses().that().resideInAPackage("org.lifecourse.core..").should().dependOnClassesThat()
                .resideInAnyPackage("org.lifecourse.adults..", "org.lifecourse.children..", "org.lifecourse.send..", "org.lifecourse.governance..")
                .because("a module is added by its WAR alone");
    }

    /** Due days come out of the deadline engine; a module that adds weeks to a day has made a second one. Pages may draw a time line. */
    public static ArchRule deadlinesAreCountedByTheEngine(String rootPackage) {
        return noClasses().that().resideInAPackage(rootPackage + "..").and().resideOutsideOfPackage("..web..")
                .should().callMethod(java.time.LocalDate.class, "plusWeeks", long.class)
                .orShould().callMethod(java.time.LocalDate.class, "plusMonths", long.class)
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.DayOfWeek")
                .orShould().dependOnClassesThat().resideInAPackage("de.focus_shift..")
                .because("a clock is counted in one place, with its source and its explanation");
    }

    /** Words for records that the kernel keeps are no entity of a module. */
    public static ArchRule noSecondKernel(String rootPackage) {
        return noClasses().that().resideInAPackage(rootPackage + "..")
                .should().haveSimpleName("Person").orShould().haveSimpleName("Deadline").orShould().haveSimpleName("WorkItem")
                .orShould().haveSimpleName("TimelineEvent").orShould().haveSimpleName("Chronology").orShould().haveSimpleName("Indicator")
                .because("people, deadlines, work, chronology and figures are the core's");
    }

    private static ArchCondition<JavaMethod> namePermission() {
        return new ArchCondition<>("name their permission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getModifiers().contains(JavaModifier.SYNTHETIC) || method.getModifiers().contains(JavaModifier.STATIC)) {
                    return;
                }
                var named = method.isAnnotatedWith("org.lifecourse.core.access.RequiresPermission")
                        || method.isAnnotatedWith("org.lifecourse.core.access.OpenToAll");
                if (!named) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no permission"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> injectAtMost(int most) {
        return new ArchCondition<>("have at most " + most + " injections") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                var count = bean.getFields().stream().filter(field -> field.isAnnotatedWith("jakarta.inject.Inject")).count();
                if (count > most) {
                    events.add(SimpleConditionEvent.violated(bean, bean.getName() + " has " + count + " injections"));
                }
            }
        };
    }
}
