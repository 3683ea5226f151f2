package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A password that changes, and an account that is closed, end every sign-in that was open. */
class AccountIT {

    private static final String NEW_PASSWORD = "four quiet herons wading";

    @Test
    void a_new_password_ends_all_sign_ins_and_holds_from_then_on() {
        try (var desk = Visitor.signedIn("tamsin.orrell"); var elsewhere = Visitor.signedIn("tamsin.orrell")) {
            desk.go("/account/password");
            desk.page().getByLabel("Present password").fill(Portal.PASSWORD);
            desk.page().getByLabel("New password").fill(NEW_PASSWORD);
            desk.page().locator("[id='change:save']").click();
            assertThat(desk.title()).isEqualTo("Sign in");
            assertThat(elsewhere.go("/home").title()).isEqualTo("Sign in");
            desk.signIn("tamsin.orrell");
            assertThat(desk.page().locator("[data-errors]").textContent()).contains("is not right");
            desk.signIn("tamsin.orrell", NEW_PASSWORD);
            assertThat(desk.title()).isEqualTo("My work");
        }
    }

    @Test
    void closing_an_account_ends_its_sign_ins() {
        try (var officer = Visitor.signedIn("callum.wray"); var administrator = Visitor.signedIn("priya.nandakumar")) {
            administrator.go("/administration/staff/view?staff=callum.wray");
            administrator.page().locator("[id='account:close']").click();
            assertThat(officer.go("/home").title()).isEqualTo("Sign in");
            officer.signIn("callum.wray");
            assertThat(officer.page().locator("[data-errors]").textContent()).contains("is not right");
        }
    }
}
