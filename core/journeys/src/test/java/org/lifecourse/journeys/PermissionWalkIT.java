package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page and every endpoint as every default role and as a stranger. The table says who may see what; a page that is in no row fails
 * the walk, so that a new page cannot be forgotten.
 */
class PermissionWalkIT {

    private static final String ADMINISTRATOR = "priya.nandakumar";
    private static final String CLERK = "ruth.calloway";
    private static final String GOVERNANCE_READER = "colette.brannigan";
    private static final String SEND_READER = "beth.larwood";
    private static final String SEND_COMMISSIONER = "imogen.hartley";
    private static final String PLAN_READER = "gareth.ormsby";
    private static final String AUDITOR = "edwin.marlott";
    private static final String ANALYST = "keisha.bramall";
    private static final List<String> EVERYBODY = List.of(ADMINISTRATOR, CLERK, GOVERNANCE_READER, SEND_READER, SEND_COMMISSIONER,
            PLAN_READER, AUDITOR, ANALYST);

    private static final Map<String, List<String>> MAY = table();

    private static final String ADULT_WORKER = "martha.quill";
    private static final String FRONT_DOOR_MANAGER = "nell.forsythe";
    private static final List<String> CASEWORKERS = List.of(ADMINISTRATOR, CLERK, AUDITOR, ANALYST, ADULT_WORKER, FRONT_DOOR_MANAGER, SEND_READER,
            SEND_COMMISSIONER);
    private static final Map<String, List<String>> CASEWORK = casework();

    private static Map<String, List<String>> casework() {
        var may = new LinkedHashMap<String, List<String>>();
        for (var open : List.of("/deadlines/calculator", "/api/deadlines", "/api/deadlines/send.final-plan?from=2026-06-01")) {
            may.put(open, CASEWORKERS);
        }
        var practice = List.of(ADULT_WORKER, FRONT_DOOR_MANAGER, SEND_READER, SEND_COMMISSIONER);
        for (var path : List.of("/people/list", "/people/new", "/api/people")) {
            may.put(path, practice);
        }
        for (var path : List.of("/deadlines/calendar", "/deadlines/forecast")) {
            may.put(path, List.of(ANALYST, ADULT_WORKER, FRONT_DOOR_MANAGER, SEND_READER, SEND_COMMISSIONER));
        }
        may.put("/deadlines/closures", CASEWORKERS);
        may.put("/people/glass", List.of(FRONT_DOOR_MANAGER, SEND_COMMISSIONER));
        for (var path : List.of("/adults/safeguarding/list", "/adults/safeguarding/view?concern=SG-2022-0001", "/adults/api/safeguarding/concerns")) {
            may.put(path, List.of(ADULT_WORKER));
        }
        for (var path : List.of("/children/contacts/list", "/children/api/contacts")) {
            may.put(path, List.of(FRONT_DOOR_MANAGER));
        }
        for (var path : List.of("/send/ehc-requests/list", "/send/api/ehc-requests", "/send/api/ehc-requests.csv")) {
            may.put(path, List.of(SEND_READER, SEND_COMMISSIONER));
        }
        return may;
    }

    private static Map<String, List<String>> table() {
        var may = new LinkedHashMap<String, List<String>>();
        for (var open : List.of("/home", "/search?q=board", "/notifications", "/help", "/account/view", "/account/password")) {
            may.put(open, EVERYBODY);
        }
        var bodies = List.of(ADMINISTRATOR, CLERK, GOVERNANCE_READER, SEND_COMMISSIONER, AUDITOR);
        for (var path : List.of("/governance/bodies/list", "/governance/bodies/structure", "/governance/api/bodies", "/governance/api/bodies.csv")) {
            may.put(path, bodies);
        }
        may.put("/governance/bodies/edit", List.of(CLERK));
        var governancePlans = List.of(CLERK, GOVERNANCE_READER, SEND_COMMISSIONER, PLAN_READER, ANALYST);
        for (var path : List.of("/governance/plans/view?plan=seaborough-plan", "/governance/api/plans/seaborough-plan",
                "/governance/progress/view?plan=seaborough-plan")) {
            may.put(path, governancePlans);
        }
        var send = List.of(SEND_READER, SEND_COMMISSIONER);
        for (var path : List.of("/send/commissioning/matrix", "/send/commissioning/actions", "/send/commissioning/former",
                "/send/commissioning/page", "/send/api/commissioning/matrix")) {
            may.put(path, send);
        }
        may.put("/send/api/plans/send-commissioning-2023", List.of(SEND_READER, SEND_COMMISSIONER, PLAN_READER, ANALYST));
        for (var path : List.of("/administration/staff/list", "/administration/staff/edit", "/administration/roles/list",
                "/administration/sessions/list", "/administration/modules/list")) {
            may.put(path, List.of(ADMINISTRATOR));
        }
        may.put("/administration/audit/list", List.of(ADMINISTRATOR, AUDITOR));
        may.put("/imports/list", List.of(ADMINISTRATOR, CLERK, ANALYST));
        may.put("/organisations/list", EVERYBODY);
        may.put("/posts/list", EVERYBODY);
        return may;
    }

    @TestFactory
    Stream<DynamicTest> everybody_sees_what_they_may_and_nothing_else() {
        return EVERYBODY.stream().map(person -> DynamicTest.dynamicTest(person, () -> {
            try (var visitor = Visitor.signedIn(person)) {
                var wrong = new ArrayList<String>();
                MAY.forEach((path, allowed) -> {
                    var status = visitor.status(path);
                    var expected = allowed.contains(person) ? 200 : 403;
                    if (status != expected) {
                        wrong.add(path + " answered " + status + " instead of " + expected);
                    }
                });
                assertThat(wrong).isEmpty();
            }
        }));
    }

    /** Casework of each service area: only its own people see it. */
    @TestFactory
    Stream<DynamicTest> casework_is_seen_by_its_own_service_and_nobody_else() {
        return CASEWORKERS.stream().map(person -> DynamicTest.dynamicTest(person, () -> {
            try (var visitor = Visitor.signedIn(person)) {
                var wrong = new ArrayList<String>();
                CASEWORK.forEach((path, allowed) -> {
                    var status = visitor.status(path);
                    var expected = allowed.contains(person) ? 200 : 403;
                    if (status != expected) {
                        wrong.add(path + " answered " + status + " instead of " + expected);
                    }
                });
                assertThat(wrong).isEmpty();
            }
        }));
    }

    @Test
    void a_stranger_sees_nothing() {
        try (var visitor = Visitor.stranger()) {
            var wrong = new ArrayList<String>();
            for (var path : Stream.concat(MAY.keySet().stream(), CASEWORK.keySet().stream()).toList()) {
                var status = visitor.status(path);
                if (status != (path.contains("/api/") ? 401 : 302)) {
                    wrong.add(path + " answered " + status);
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void no_page_answers_a_stranger_wherever_it_lies() {
        try (var visitor = Visitor.stranger()) {
            var open = new ArrayList<String>();
            for (var page : pages()) {
                if (visitor.status(page) == 200) {
                    open.add(page);
                }
            }
            assertThat(open).allMatch(page -> page.matches(".*/(sign-in|signed-out|about/.*)"));
        }
    }

    @Test
    void no_page_answers_with_a_fault_to_somebody_without_any_role() {
        try (var visitor = Visitor.signedIn("fiona.greatorex")) {
            var faults = new ArrayList<String>();
            for (var page : pages()) {
                if (visitor.status(page) >= 500) {
                    faults.add(page);
                }
            }
            assertThat(faults).isEmpty();
        }
    }

    /** Every page of the portal and of all modules, by its address. */
    private static List<String> pages() {
        var pages = new ArrayList<String>();
        collect(pages, Portal.ROOT.resolve("core/portal/src/main/webapp"), "");
        collect(pages, Portal.ROOT.resolve("module-governance/src/main/webapp"), "/governance");
        collect(pages, Portal.ROOT.resolve("module-send/src/main/webapp"), "/send");
        collect(pages, Portal.ROOT.resolve("module-adults/src/main/webapp"), "/adults");
        collect(pages, Portal.ROOT.resolve("module-children/src/main/webapp"), "/children");
        for (var context : List.of("", "/governance", "/send", "/adults", "/children")) {
            collect(pages, Portal.ROOT.resolve("core/web/src/main/resources/META-INF/resources"), context);
        }
        return pages;
    }

    private static void collect(List<String> pages, Path folder, String context) {
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".xhtml")).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("WEB-INF/") && !file.startsWith("shell/") && !file.startsWith("error/"))
                    .forEach(file -> pages.add(context + "/" + file.substring(0, file.length() - 6)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
