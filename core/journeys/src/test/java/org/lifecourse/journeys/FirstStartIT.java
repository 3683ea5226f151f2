package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A start without samples: an empty portal asks for its first administrator and says on every page what the first step is. */
class FirstStartIT {

    private static final String PASSWORD = "seven grey lanterns at dusk";

    @Test
    void an_empty_portal_asks_for_its_first_administrator_once() {
        try (var portal = Portal.start("first-start", List.of("--no-samples", "--modules", "governance"));
                var visitor = Visitor.at(portal.address())) {
            assertThat(portal.said()).doesNotContain("Sample sign-ins");
            visitor.go("/");
            assertThat(visitor.title()).isEqualTo("Set up the portal");
            visitor.look("first-administrator");

            open(visitor, "password1234");
            assertThat(visitor.page().locator("[data-errors]").textContent()).contains("easy to guess");
            open(visitor, PASSWORD);
            assertThat(visitor.title()).isEqualTo("Sign in");

            visitor.signIn("ada.first", PASSWORD);
            assertThat(visitor.title()).isEqualTo("My work");
            visitor.look("my-work-empty");
            visitor.go("/governance/bodies/list").look("governance-bodies-list-empty");
            visitor.go("/administration/staff/list").look("administration-staff-list-one");
            visitor.go("/organisations/list").look("organisations-list-empty");
            visitor.go("/imports/list").look("imports-list-empty");

            try (var second = Visitor.at(portal.address())) {
                assertThat(second.go("/first-administrator").title()).isEqualTo("Sign in");
            }
        }
    }

    private static void open(Visitor visitor, String password) {
        visitor.page().getByLabel("Your name").fill("Ada First");
        visitor.page().getByLabel("Username").fill("ada.first");
        visitor.page().getByLabel("Password").fill(password);
        visitor.page().locator("[id='first:go']").click();
    }
}
