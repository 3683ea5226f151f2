package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The frame around every page, without a mouse. */
class KeyboardIT {

    @Test
    void somebody_signs_in_and_out_by_keyboard() {
        try (var visitor = Visitor.stranger()) {
            visitor.go("/sign-in");
            var keys = Keyboard.of(visitor);
            keys.to("signIn:username").type("anselm.varga").press("Tab").type(Portal.PASSWORD).enter();
            assertThat(visitor.title()).isEqualTo("My work");
            visitor.go("/governance/bodies/list");
            keys.toMatch(".lc-me > summary").press("Enter").to("signOut:now").enter();
            assertThat(visitor.title()).isEqualTo("You have signed out");
        }
    }

    @Test
    void the_first_tab_leads_past_the_menu_to_the_content() {
        try (var visitor = Visitor.signedIn("anselm.varga")) {
            visitor.go("/governance/bodies/list");
            visitor.page().keyboard().press("Tab");
            assertThat(focused(visitor)).isEqualTo("Skip to main content");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("main");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().evaluate("document.getElementById('main').contains(document.activeElement)")).isEqualTo(true);
        }
    }

    @Test
    void a_slash_searches_and_arrows_choose_a_suggestion() {
        try (var visitor = Visitor.signedIn("anselm.varga")) {
            visitor.go("/governance/bodies/list");
            var keys = Keyboard.of(visitor).press("/");
            assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("q");
            keys.type("primary care forum");
            visitor.page().locator("#q-hits [role=option]").first().waitFor();
            visitor.look("search-suggestions");
            visitor.page().locator("#q").fill("primary care forum");
            visitor.page().locator("#q-hits [role=option]").first().waitFor();
            keys.press("ArrowDown");
            assertThat(visitor.page().locator("#q-hits [aria-selected=true]").textContent()).contains("Primary Care Forum");
            keys.enter();
            assertThat(visitor.title()).isEqualTo("Primary Care Forum");
        }
    }

    @Test
    void escape_shuts_the_suggestions_and_enter_searches() {
        try (var visitor = Visitor.signedIn("anselm.varga")) {
            visitor.go("/governance/plans/list");
            var keys = Keyboard.of(visitor).press("/").type("estates");
            visitor.page().locator("#q-hits [role=option]").first().waitFor();
            keys.press("Escape");
            assertThat(visitor.page().locator("#q-hits").isHidden()).isTrue();
            visitor.page().locator("#q").fill("");
            keys.type("estates").enter();
            visitor.page().waitForURL(address -> address.contains("/search?asked="));
            assertThat(visitor.page().url()).contains("/search?asked=").doesNotContain("estates");
        }
    }

    @Test
    void the_menu_opens_and_leads_on_by_keyboard() {
        try (var visitor = Visitor.signedIn("anselm.varga")) {
            visitor.go("/");
            var group = visitor.page().locator(".lc-nav details[data-module=governance]");
            var keys = Keyboard.of(visitor).toWords("Governance");
            var wasOpen = group.getAttribute("open") != null;
            keys.press("Enter");
            assertThat(group.getAttribute("open") != null).isNotEqualTo(wasOpen);
            if (wasOpen) {
                keys.press("Enter");
            }
            keys.toWords("Plans").enter();
            assertThat(visitor.page().url()).endsWith("/governance/plans/list");
        }
    }

    private static String focused(Visitor visitor) {
        return (String) visitor.page().evaluate("document.activeElement.textContent.trim()");
    }
}
