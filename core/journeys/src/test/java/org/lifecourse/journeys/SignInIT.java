package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInIT {

    @Test
    void a_person_signs_in_once_for_all_modules() {
        try (var visitor = Visitor.signedIn("ruth.calloway")) {
            assertThat(visitor.title()).isEqualTo("My work");
            assertThat(visitor.go("/governance/bodies/list").title()).isEqualTo("Boards and groups");
        }
    }

    @Test
    void a_wrong_password_says_no_more_than_it_must() {
        try (var visitor = Visitor.stranger()) {
            visitor.signIn("ruth.calloway", "not the right one");
            assertThat(visitor.page().locator("[data-errors]").textContent()).contains("The username or the password is not right.");
            visitor.signIn("nobody.at.all", "not the right one");
            assertThat(visitor.page().locator("[data-errors]").textContent()).contains("The username or the password is not right.");
            visitor.look("sign-in-refused");
        }
    }

    @Test
    void a_stranger_is_led_back_to_the_page_that_was_asked_for() {
        try (var visitor = Visitor.stranger()) {
            visitor.go("/governance/bodies/list");
            visitor.look("sign-in");
            visitor.page().getByLabel("Username or e-mail address").fill("ruth.calloway");
            visitor.page().getByLabel("Password").fill(Portal.PASSWORD);
            visitor.page().locator("[id='signIn:go']").click();
            assertThat(visitor.page().url()).endsWith("/governance/bodies/list");
        }
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() {
        try (var visitor = Visitor.stranger()) {
            visitor.go("/sign-in?to=//evil.example/");
            visitor.page().getByLabel("Username or e-mail address").fill("ruth.calloway");
            visitor.page().getByLabel("Password").fill(Portal.PASSWORD);
            visitor.page().locator("[id='signIn:go']").click();
            assertThat(visitor.page().url()).startsWith(visitor.address());
        }
    }

    @Test
    void signing_out_ends_the_sign_in_in_every_module() {
        try (var visitor = Visitor.signedIn("ruth.calloway")) {
            visitor.page().evaluate("sessionStorage.setItem('lc-draft:kept', 'words')");
            visitor.page().locator(".lc-me > summary").click();
            visitor.page().locator("[id='signOut:now']").click();
            assertThat(visitor.title()).isEqualTo("You have signed out");
            assertThat(visitor.page().evaluate("sessionStorage.length")).as("what the tab kept").isEqualTo(0);
            visitor.look("signed-out");
            visitor.go("/governance/bodies/list");
            assertThat(visitor.title()).isEqualTo("Sign in");
            assertThat(visitor.status("/send/api/plans")).isEqualTo(401);
        }
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_a_while() {
        try (var visitor = Visitor.stranger()) {
            for (var attempt = 0; attempt < 5; attempt++) {
                visitor.signIn("sunita.hale", "wrong password " + attempt);
            }
            var refused = visitor.page().locator("[data-errors]").textContent();
            visitor.signIn("sunita.hale");
            assertThat(visitor.page().locator("[data-errors]").textContent()).isEqualTo(refused).contains("The username or the password is not right.");
        }
    }

    @Test
    void an_administrator_ends_a_sign_in_and_the_next_click_asks_to_sign_in_again() {
        try (var analyst = Visitor.signedIn("keisha.bramall"); var administrator = Visitor.signedIn("priya.nandakumar")) {
            administrator.go("/administration/sessions/list");
            administrator.look("administration-sessions");
            administrator.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Keisha Bramall"))
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).first().click();
            analyst.go("/");
            assertThat(analyst.title()).isEqualTo("Sign in");
        }
    }
}
