package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The sign-in ends while somebody writes a long text: after signing in again the text is there. */
class SessionExpiryIT {

    private static final String TEXT = "A long account of the estates programme, written over an hour. ".repeat(40).strip();

    @Test
    void a_long_text_is_there_again_after_an_administrator_ended_the_sign_in() {
        try (var writer = Visitor.signedIn("bernadette.quist"); var administrator = Visitor.signedIn("priya.nandakumar")) {
            writer.go("/send/plans/update?plan=send-commissioning-2023&item=3");
            type(writer);
            administrator.go("/administration/sessions/list");
            administrator.page().locator("tr", new Page.LocatorOptions().setHasText("Bernadette Quist")).getByRole(AriaRole.BUTTON).first().click();
            administrator.page().locator(".lc-done").waitFor();
            submitAndSignInAgain(writer, "bernadette.quist");
            assertThat(writer.page().url()).contains("/send/plans/update", "item=3");
            assertThatTheTextIsThere(writer);
            Form.on(writer, "update").press("save");
            Form.assertDone(writer, "Your update on 3 is published.");
            assertThat(writer.page().locator("main").textContent()).contains(TEXT);
            writer.go("/send/plans/update?plan=send-commissioning-2023&item=3");
            writer.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(Form.on(writer, "update").value("narrative")).isEmpty();
        }
    }

    @Test
    void a_long_text_is_there_again_when_the_browser_lost_its_sign_in() {
        try (var writer = Visitor.signedIn("ruth.calloway")) {
            writer.go("/governance/plans/update?plan=seaborough-plan&item=3.4.4");
            type(writer);
            writer.context().clearCookies();
            submitAndSignInAgain(writer, "ruth.calloway");
            assertThatTheTextIsThere(writer);
            Form.on(writer, "update").press("save");
            Form.assertDone(writer, "Your update on 3.4.4 is published.");
        }
    }

    @Test
    void a_text_that_was_typed_after_the_sign_in_ended_is_kept_in_the_tab() {
        try (var writer = Visitor.signedIn("ruth.calloway")) {
            writer.go("/governance/bodies/adopt?body=provider-forum");
            writer.context().clearCookies();
            Form.on(writer, "adopt").fill("text", TEXT);
            writer.page().locator(".lc-draft-note", new Page.LocatorOptions().setHasText("signed out")).waitFor();
            writer.page().locator(".lc-draft-note button").click();
            signIn(writer, "ruth.calloway");
            writer.page().locator(".lc-draft-note").waitFor();
            assertThat(Form.on(writer, "adopt").value("text")).isEqualTo(TEXT);
            writer.page().locator(".lc-draft-note button", new Page.LocatorOptions().setHasText("Discard")).click();
            writer.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(Form.on(writer, "adopt").value("text")).isNotEqualTo(TEXT);
        }
    }

    private static void type(Visitor writer) {
        Form.on(writer, "update").take("Green").fill("progress", "70").fill("narrative", TEXT);
        writer.page().locator(".lc-draft-note").waitFor();
    }

    private static void submitAndSignInAgain(Visitor writer, String username) {
        Form.on(writer, "update").press("save");
        assertThat(writer.title()).isEqualTo("Sign in");
        signIn(writer, username);
    }

    private static void signIn(Visitor writer, String username) {
        writer.page().getByLabel("Username or e-mail address").fill(username);
        writer.page().getByLabel("Password").fill(Portal.PASSWORD);
        writer.page().locator("[id='signIn:go']").click();
    }

    private static void assertThatTheTextIsThere(Visitor writer) {
        writer.page().locator(".lc-draft-note").waitFor();
        var form = Form.on(writer, "update");
        assertThat(form.value("narrative")).isEqualTo(TEXT);
        assertThat(form.value("progress")).isEqualTo("70");
        assertThat(writer.page().getByLabel("Green", new Page.GetByLabelOptions().setExact(true)).isChecked()).isTrue();
    }
}
