package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two people edit one record: the second one sees both versions and loses nothing. */
class ConflictIT {

    @Test
    void the_second_to_save_an_entry_of_a_plan_sees_both_versions_and_may_save_over_it() {
        try (var first = Visitor.signedIn("desmond.ivey"); var second = Visitor.signedIn("ruth.calloway")) {
            var page = "/governance/plans/edit?plan=seaborough-plan&item=3.4.3";
            first.go(page);
            second.go(page);
            Form.on(first, "edit").fill("description", "What the first person wrote.").press("save");
            Form.assertDone(first, "3.4.3 is saved.");

            var form = Form.on(second, "edit");
            form.fill("description", "What the second person wrote.").fill("outcome", "A hub in the arcade.").press("save");
            var told = second.page().locator("main").textContent();
            assertThat(told).contains("Somebody else changed this record while you were editing.", "Stored now: What the first person wrote.");
            assertThat(form.value("description")).isEqualTo("What the second person wrote.");
            assertThat(form.value("outcome")).isEqualTo("A hub in the arcade.");
            second.look("plans-edit-conflict");

            form.press("save");
            assertThat(second.page().locator("main").textContent()).contains("Somebody else changed this record");
            form.tick("overwrite").press("save");
            Form.assertDone(second, "3.4.3 is saved.");
            assertThat(second.get("/governance/api/plans/seaborough-plan/items/3.4.3")).contains("What the second person wrote.", "A hub in the arcade.");
        }
    }

    @Test
    void two_updates_at_once_show_the_first_to_the_second_writer() {
        try (var first = Visitor.signedIn("desmond.ivey"); var second = Visitor.signedIn("ruth.calloway")) {
            var page = "/governance/plans/update?plan=seaborough-plan&item=3.8.1";
            first.go(page);
            second.go(page);
            Form.on(first, "update").take("Green").fill("narrative", "The first update.").press("save");
            Form.assertDone(first, "Your update on 3.8.1 is published.");

            var form = Form.on(second, "update");
            form.take("Red").fill("narrative", "The second update.").press("save");
            assertThat(second.page().locator("main").textContent()).contains("Stored now: The first update.");
            assertThat(form.value("narrative")).isEqualTo("The second update.");
            second.look("plans-update-conflict");
            form.tick("overwrite").press("save");
            Form.assertDone(second, "Your update on 3.8.1 is published.");
            assertThat(second.page().locator("main").textContent()).contains("The first update.", "The second update.");
        }
    }

    @Test
    void the_second_to_change_a_body_sees_both_versions() {
        try (var first = Visitor.signedIn("ruth.calloway"); var second = Visitor.signedIn("ruth.calloway")) {
            first.go("/governance/bodies/edit");
            Form.on(first, "edit").fill("name", "Journey Contested Group").fill("code", "journey-contested").choose("legal_nature", "Group")
                    .fill("established_on", "2023-01-09").press("save");
            Form.assertDone(first, "Journey Contested Group was created.");
            first.go("/governance/bodies/edit?body=journey-contested&correct=true");
            second.go("/governance/bodies/edit?body=journey-contested&correct=true");
            Form.on(first, "edit").fill("quorum", "Four members").press("save");
            Form.assertDone(first, "Journey Contested Group was corrected.");

            var form = Form.on(second, "edit");
            form.fill("quorum", "Half of the members").press("save");
            assertThat(second.page().locator("main").textContent()).contains("Stored now: Four members");
            assertThat(form.value("quorum")).isEqualTo("Half of the members");
            second.look("bodies-edit-conflict");
            form.tick("overwrite").press("save");
            Form.assertDone(second, "Journey Contested Group was corrected.");
            assertThat(second.page().locator("main").textContent()).contains("Half of the members");
        }
    }

    @Test
    void what_was_typed_comes_back_and_what_others_changed_meanwhile_stays() {
        try (var first = Visitor.signedIn("nell.forsythe"); var second = Visitor.signedIn("graham.pike")) {
            first.go("/people/edit?person=P100100");
            Form.on(first, "editing").fill("communication", "Large print");
            first.page().locator(".lc-draft-note", new Page.LocatorOptions().setHasText("Kept as a draft")).waitFor();

            second.go("/people/edit?person=P100100");
            Form.on(second, "editing").fill("language", "Welsh").press("save");
            Form.assertDone(second, "The changes were saved.");

            first.go("/people/edit?person=P100100");
            first.page().locator(".lc-draft-note", new Page.LocatorOptions().setHasText("We kept what you typed")).waitFor();
            assertThat(Form.on(first, "editing").value("communication")).isEqualTo("Large print");
            assertThat(Form.on(first, "editing").value("language")).isEqualTo("Welsh");
            Form.on(first, "editing").press("save");
            Form.assertDone(first, "The changes were saved.");
            assertThat(first.go("/people/edit?person=P100100").page().locator(".lc-draft-note").count()).isZero();
        }
    }
}
