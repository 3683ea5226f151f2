package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The work of a team: its tray, handing over several pieces at once and back, and who may not. */
class WorkIT {

    private static final String MANAGER = "imogen.hartley";
    private static final String TEAM = "/work/team?team=send-assessment";

    @Test
    void a_manager_hands_several_pieces_over_and_back() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go(TEAM + "&person=beth.larwood");
            var rows = manager.page().locator("#team-items tbody tr");
            assertThat(rows.count()).isGreaterThanOrEqualTo(2);
            manager.look("work-team");
            var before = total(manager);
            manager.page().locator("input[name=item]").nth(0).check();
            manager.page().locator("input[name=item]").nth(1).check();
            manager.page().locator("#give").click();
            assertThat(manager.page().locator("#going li").count()).isEqualTo(2);
            manager.look("work-handover");
            onlyThePieces(manager);
            Form.on(manager, "give").choose("to", "Joel Ashdown").fill("reason", "Journey").press("go");
            assertThat(manager.page().locator(".lc-done").textContent()).contains("2");
            manager.go(TEAM + "&person=beth.larwood");
            assertThat(total(manager)).isEqualTo(before - 2);
            try (var colleague = Visitor.signedIn("joel.ashdown")) {
                assertThat(colleague.go("/notifications").page().locator("main").textContent()).contains("Imogen Hartley handed 2 pieces of work over to you");
            }
            manager.go(TEAM);
            manager.page().locator("#handed-over button").first().click();
            assertThat(manager.page().locator(".lc-done").count()).isEqualTo(1);
            manager.go(TEAM + "&person=beth.larwood");
            assertThat(total(manager)).isEqualTo(before);
        }
    }

    @Test
    void all_that_somebody_has_goes_with_its_cases_and_comes_back() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go(TEAM + "&person=nadia.rahim");
            var before = total(manager);
            manager.go("/work/handover?team=send-assessment&person=nadia.rahim");
            Form.on(manager, "give").choose("to", "Joel Ashdown").fill("reason", "Leaves").press("go");
            assertThat(manager.page().locator(".lc-done").count()).isEqualTo(1);
            manager.go(TEAM + "&person=nadia.rahim");
            assertThat(total(manager)).isZero();
            manager.go(TEAM);
            manager.page().locator("#handed-over button").first().click();
            assertThat(manager.page().locator(".lc-done").count()).isEqualTo(1);
            manager.go(TEAM + "&person=nadia.rahim");
            assertThat(total(manager)).isEqualTo(before);
        }
    }

    @Test
    void nothing_ticked_is_said_and_nothing_moves() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go(TEAM);
            manager.page().locator("#give").click();
            assertThat(manager.page().locator(".lc-empty").count()).isEqualTo(1);
            assertThat(manager.page().locator("form#give").count()).isZero();
        }
    }

    @Test
    void filters_show_what_is_late_soon_or_still() {
        try (var manager = Visitor.signedIn(MANAGER)) {
            manager.go(TEAM);
            var all = total(manager);
            for (var state : new String[] {"late", "soon", "unassigned", "still"}) {
                manager.go(TEAM + "&state=" + state);
                assertThat(total(manager)).as(state).isLessThanOrEqualTo(all);
            }
            assertThat(manager.page().locator("#member-load li").count()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void others_teams_are_refused() {
        try (var other = Visitor.signedIn("nell.forsythe")) {
            assertThat(other.status(TEAM)).isEqualTo(403);
            assertThat(other.status("/work/team")).isEqualTo(200);
        }
        try (var member = Visitor.signedIn("beth.larwood")) {
            assertThat(member.status(TEAM)).isEqualTo(200);
            assertThat(member.status("/work/team?team=adult-safeguarding")).isEqualTo(403);
        }
    }

    /** Where cases could go along; the seed decides whether these do. */
    private static void onlyThePieces(Visitor manager) {
        var piece = manager.page().locator("input[type=radio][value=PIECE]");
        if (piece.count() > 0) {
            piece.check();
        }
    }

    private static int total(Visitor visitor) {
        return Integer.parseInt(visitor.page().locator("#items + .lc-count").textContent().replaceAll("\\D", ""));
    }
}
