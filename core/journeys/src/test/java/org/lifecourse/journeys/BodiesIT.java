package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The life of a board or group, from its creation to its end, and what readers and strangers see of it. */
class BodiesIT {

    private static final String CLERK = "ruth.calloway";
    private static final String PARENT = "Seaborough Partnership Board";

    @Test
    void a_board_administrator_creates_a_body_under_a_parent() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            clerk.go("/governance/bodies/list");
            clerk.page().locator(".lc-head .lc-actions a", new Page.LocatorOptions().setHasText("Create a body")).click();
            Form.on(clerk, "edit").fill("short_name", "Falls").fill("code", "journey-falls")
                    .choose("legal_nature", "Sub-group").fill("purpose", "Fewer falls among older residents.")
                    .fill("role", "Watches falls figures\nProposes changes to homes").fill("frequency", "Monthly")
                    .fill("established_on", "2023-01-09").choose("parent", PARENT).press("save");
            assertThat(Form.on(clerk, "edit").error("name")).isEqualTo("Enter the name.");
            assertThat(Form.on(clerk, "edit").value("role")).contains("Proposes changes to homes");
            Form.on(clerk, "edit").fill("name", "Journey Falls Prevention Group").press("save");
            Form.assertDone(clerk, "Journey Falls Prevention Group was created.");
            assertThat(clerk.title()).isEqualTo("Journey Falls Prevention Group");
            assertThat(clerk.page().locator("main").textContent()).contains("Watches falls figures", "Monthly", "9 January 2023", PARENT);
            assertThat(clerk.get("/governance/api/bodies/journey-falls")).contains("\"body\":\"partnership-board\"");
            assertThat(clerk.go("/search?q=Journey+Falls").page().locator("main").textContent()).contains("Journey Falls Prevention Group");
        }
    }

    @Test
    void a_body_is_created_by_keyboard_alone() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            clerk.go("/governance/bodies/list");
            var keys = Keyboard.of(clerk);
            keys.toWords("Create a body").enter();
            keys.to("edit:name").type("Journey Keyboard Group").to("edit:code").type("journey-keyboard").to("edit:legal_nature").type("Task")
                    .to("edit:established_on").type("06062023").to("edit:parent").type("Primary Care Forum").to("edit:save").enter();
            assertThat(clerk.title()).isEqualTo("Journey Keyboard Group");
            assertThat(clerk.page().locator("main").textContent()).contains("Task and finish group", "6 June 2023", "Primary Care Forum");
        }
    }

    @Test
    void a_change_holds_from_its_day_and_the_days_before_stay_as_they_were() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-housing", "Journey Housing Group");
            clerk.page().locator(".lc-head .lc-actions a", new Page.LocatorOptions().setHasText("Change details")).click();
            assertThat(Form.on(clerk, "edit").value("frequency")).isEqualTo("Monthly");
            Form.on(clerk, "edit").fill("from_date", "2023-04-01").fill("name", "Journey Housing and Homelessness Group")
                    .fill("frequency", "Quarterly").press("save");
            Form.assertDone(clerk, "Journey Housing and Homelessness Group changes on 1 April 2023.");
            assertThat(clerk.title()).isEqualTo("Journey Housing and Homelessness Group");
            clerk.go("/governance/bodies/view?body=journey-housing&on=2023-03-31");
            assertThat(clerk.title()).isEqualTo("Journey Housing Group");
            assertThat(clerk.page().locator("main").textContent()).contains("Monthly").doesNotContain("Quarterly");
            clerk.go("/governance/bodies/history?body=journey-housing");
            assertThat(clerk.page().locator("main").textContent()).contains("Renamed from Journey Housing Group to Journey Housing and Homelessness Group");
            clerk.look("bodies-history");
        }
    }

    @Test
    void a_mistake_is_corrected_for_all_its_days_and_leaves_no_event() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-typing", "Journey Typnig Group");
            clerk.go("/governance/bodies/edit?body=journey-typing&correct=true");
            Form.on(clerk, "edit").fill("name", "Journey Typing Group").press("save");
            Form.assertDone(clerk, "Journey Typing Group was corrected.");
            assertThat(clerk.go("/governance/bodies/view?body=journey-typing&on=2023-01-10").title()).isEqualTo("Journey Typing Group");
            assertThat(clerk.go("/governance/bodies/history?body=journey-typing").page().locator("main").textContent()).doesNotContain("Renamed");
        }
    }

    @Test
    void a_move_shows_in_the_structure_from_its_day_on() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-moving", "Journey Moving Group");
            clerk.page().locator("main a", new Page.LocatorOptions().setHasText("Move under another body")).click();
            Form.on(clerk, "move").choose("parent", "Primary Care Forum").fill("from_date", "2023-06-01").press("move");
            Form.assertDone(clerk, "Journey Moving Group moves on 1 June 2023.");
            assertThat(above(clerk, "2023-05-31")).isEqualTo(PARENT);
            assertThat(above(clerk, "2023-06-01")).isEqualTo("Primary Care Forum");
            clerk.go("/governance/bodies/structure?on=2023-01-08");
            assertThat(clerk.page().locator("svg.lc-org a[aria-label^='Journey Moving Group']").count()).isZero();
            clerk.go("/governance/bodies/structure?on=2023-05-31");
            assertThat(clerk.page().locator("svg.lc-org a[aria-label^='Journey Moving Group']").count()).isEqualTo(1);
        }
    }

    /** Under which body the moving group hangs in the list form of the structure of a day. */
    private static String above(Visitor clerk, String day) {
        clerk.go("/governance/bodies/structure?on=" + day);
        clerk.page().locator("#list > summary").click();
        return clerk.page().locator("#list li", new Page.LocatorOptions().setHas(clerk.page().locator("> ul > li > a",
                new Page.LocatorOptions().setHasText("Journey Moving Group")))).last().locator("> a").textContent();
    }

    @Test
    void a_body_cannot_move_under_its_own_sub_group() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-upper", "Journey Upper Group");
            create(clerk, "journey-lower", "Journey Lower Group", "Journey Upper Group");
            clerk.go("/governance/bodies/move?body=journey-upper");
            Form.on(clerk, "move").choose("parent", "Journey Lower Group").fill("from_date", "2023-06-01").press("move");
            assertThat(clerk.page().locator("[data-errors]").textContent()).contains("in a circle");
            assertThat(Form.on(clerk, "move").value("from_date")).isEqualTo("2023-06-01");
        }
    }

    @Test
    void seats_are_added_filled_handed_over_and_ended() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-seats", "Journey Seats Group");
            clerk.go("/governance/bodies/members?body=journey-seats");
            clerk.page().locator(".lc-head .lc-actions a", new Page.LocatorOptions().setHasText("Appoint a member")).click();
            Form.on(clerk, "member").fill("seat", "Chair").choose("role", "Chair").fill("person_name", "Dame Orla Whitfield")
                    .fill("from_date", "2023-02-01").press("save");
            Form.assertDone(clerk, "The seat “Chair” is taken.");
            clerk.page().locator(".lc-head .lc-actions a", new Page.LocatorOptions().setHasText("Add a vacant seat")).click();
            Form.on(clerk, "member").fill("seat", "Voluntary sector seat").fill("from_date", "2023-02-01").press("save");
            assertThat(seat(clerk, "Voluntary sector seat").textContent()).contains("Vacant");
            assertThat(clerk.page().locator("main").textContent()).contains("1 of 2");
            clerk.look("bodies-members");

            seat(clerk, "Voluntary sector seat").locator("a", new Locator.LocatorOptions().setHasText("Appoint")).click();
            Form.on(clerk, "member").fill("person_name", "Jasper Lindqvist").fill("from_date", "2023-03-01").press("save");
            assertThat(seat(clerk, "Voluntary sector seat").textContent()).contains("Jasper Lindqvist");

            seat(clerk, "Dame Orla Whitfield").locator("a", new Locator.LocatorOptions().setHasText("Replace")).click();
            Form.on(clerk, "member").fill("person_name", "Councillor Ines Roscoe").fill("from_date", "2023-05-01").press("save");
            Form.assertDone(clerk, "The seat “Chair” was handed over.");
            assertThat(seat(clerk, "Councillor Ines Roscoe").textContent()).contains("Chair");

            seat(clerk, "Jasper Lindqvist").locator("a", new Locator.LocatorOptions().setHasText("End")).click();
            clerk.look("bodies-member-end");
            Form.on(clerk, "member").fill("last_day", "2023-07-31").press("save");
            Form.assertDone(clerk, "The membership on the seat “Voluntary sector seat” was ended.");
            assertThat(seat(clerk, "Voluntary sector seat").textContent()).contains("Vacant since 1 August 2023");

            clerk.go("/governance/bodies/members?body=journey-seats&on=2023-04-30");
            assertThat(clerk.page().locator("main").textContent()).contains("Dame Orla Whitfield", "Jasper Lindqvist");
        }
    }

    @Test
    void a_second_chair_on_the_same_days_is_refused() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-chairs", "Journey Chairs Group");
            appoint(clerk, "journey-chairs", "Chair", "Chair", "Dame Orla Whitfield");
            clerk.go("/governance/bodies/member?body=journey-chairs");
            Form.on(clerk, "member").fill("seat", "Other chair").choose("role", "Chair").fill("person_name", "Sir Niall Prowse")
                    .fill("from_date", "2023-03-01").press("save");
            assertThat(Form.on(clerk, "member").error("role")).isNotEmpty();
            assertThat(Form.on(clerk, "member").value("person_name")).isEqualTo("Sir Niall Prowse");
        }
    }

    @Test
    void new_terms_of_reference_are_adopted_and_the_version_before_stays() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-terms", "Journey Terms Group");
            clerk.go("/governance/bodies/adopt?body=journey-terms");
            Form.on(clerk, "adopt").fill("adopted_on", "2023-02-01").fill("approved_by", PARENT)
                    .fill("text", "The group advises the board.\n\nIt meets monthly.").press("adopt");
            Form.assertDone(clerk, "Version 1 is adopted on 1 February 2023.");
            clerk.page().locator(".lc-head .lc-actions a", new Page.LocatorOptions().setHasText("Adopt a new version")).click();
            assertThat(Form.on(clerk, "adopt").value("text")).contains("It meets monthly.");
            clerk.look("bodies-adopt");
            Form.on(clerk, "adopt").fill("adopted_on", "2023-09-01").fill("text", "The group advises the board.\n\nIt meets every two months.")
                    .press("adopt");
            assertThat(clerk.page().locator("main .lc-prose").textContent()).contains("every two months");
            clerk.page().locator("a", new Page.LocatorOptions().setHasText("Version 1")).click();
            assertThat(clerk.page().locator("main .lc-prose").textContent()).contains("It meets monthly.").doesNotContain("every two months");
            clerk.look("bodies-terms");
            assertThat(clerk.get("/governance/api/bodies/journey-terms?on=2023-03-01")).contains("It meets monthly.");
        }
    }

    @Test
    void a_body_merges_into_another_one_with_its_members() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-stays", "Journey Staying Group");
            create(clerk, "journey-goes", "Journey Going Group");
            appoint(clerk, "journey-goes", "Nursing seat", "Member", "Sister Agnes Holloway-Reid");
            clerk.go("/governance/bodies/view?body=journey-goes");
            clerk.page().locator("main a", new Page.LocatorOptions().setHasText("Merge into another body")).click();
            Form.on(clerk, "merge").choose("into", "Journey Staying Group").fill("from_date", "2023-10-01").press("ask");
            assertThat(clerk.page().locator("#sure").textContent()).isEqualTo("Merge Journey Going Group into Journey Staying Group?");
            assertThat(clerk.page().locator("main").textContent()).contains("Its last day is 30 September 2023", "1 member moves");
            clerk.look("bodies-merge-sure");
            Form.on(clerk, "merge").press("merge");
            Form.assertDone(clerk, "Journey Going Group merges into Journey Staying Group on 1 October 2023.");
            assertThat(clerk.go("/governance/bodies/members?body=journey-stays").page().locator("main").textContent())
                    .contains("Sister Agnes Holloway-Reid");
            clerk.go("/governance/bodies/view?body=journey-goes");
            assertThat(clerk.page().locator("main").textContent()).contains("merged into", "Journey Staying Group");
            clerk.look("bodies-view-merged");
        }
    }

    @Test
    void a_closed_body_leaves_the_lists_and_keeps_its_history() {
        try (var clerk = Visitor.signedIn(CLERK)) {
            create(clerk, "journey-ends", "Journey Ending Group");
            clerk.page().locator("main a", new Page.LocatorOptions().setHasText("Close this body")).click();
            Form.on(clerk, "close").press("ask");
            assertThat(Form.on(clerk, "close").error("last_day")).isEqualTo("Enter a day.");
            Form.on(clerk, "close").fill("last_day", "2023-12-31").press("ask");
            assertThat(clerk.page().locator("#sure").textContent()).isEqualTo("Close Journey Ending Group on 31 December 2023?");
            clerk.look("bodies-close-sure");
            Form.on(clerk, "close").press("close");
            Form.assertDone(clerk, "Journey Ending Group closes on 31 December 2023.");
            assertThat(clerk.page().locator("main").textContent()).contains("Its last day was 31 December 2023");
            assertThat(clerk.get("/governance/api/bodies?text=Journey+Ending")).contains("\"total\":0");
            assertThat(clerk.get("/governance/api/bodies?text=Journey+Ending&on=2023-12-31")).contains("\"total\":1");
            assertThat(clerk.get("/governance/api/bodies.csv?text=Journey+Ending&state=CLOSED")).contains("Journey Ending Group");
        }
    }

    @Test
    void a_reader_sees_the_bodies_and_can_change_none() {
        try (var reader = Visitor.signedIn("marian.teague")) {
            assertThat(reader.go("/governance/bodies/list").page().locator("tbody tr").count()).isGreaterThan(20);
            for (var path : new String[] {"/governance/bodies/list", "/governance/bodies/view?body=health-wellbeing-board",
                    "/governance/bodies/members?body=health-wellbeing-board", "/governance/bodies/terms?body=health-wellbeing-board"}) {
                reader.go(path);
                assertThat(reader.page().locator("main a[href*='/bodies/edit'], main a[href*='/bodies/move'], main a[href*='/bodies/merge'], "
                        + "main a[href*='/bodies/close'], main a[href*='/bodies/member?'], main a[href*='/bodies/adopt']").count()).as(path).isZero();
            }
            for (var page : new String[] {"edit", "move", "merge", "close", "member", "adopt", "line"}) {
                assertThat(reader.status("/governance/bodies/" + page + "?body=health-wellbeing-board")).as(page).isEqualTo(403);
            }
            assertThat(reader.status("/governance/bodies/edit")).isEqualTo(403);
            assertThat(reader.status("/governance/api/bodies/health-wellbeing-board")).isEqualTo(200);
            reader.go("/governance/bodies/edit?body=health-wellbeing-board");
            assertThat(reader.title()).isEqualTo("You may not see this page");
            reader.look("denied");
        }
    }

    @Test
    void somebody_without_a_governance_role_sees_no_body_on_pages_or_by_rest() {
        try (var planReader = Visitor.signedIn("gareth.ormsby")) {
            for (var path : new String[] {"/governance/bodies/list", "/governance/bodies/structure", "/governance/bodies/view?body=health-wellbeing-board",
                    "/governance/api/bodies", "/governance/api/bodies.csv", "/governance/api/bodies.xlsx", "/governance/api/bodies/health-wellbeing-board"}) {
                assertThat(planReader.status(path)).as(path).isEqualTo(403);
            }
        }
    }

    private static void create(Visitor clerk, String code, String name) {
        create(clerk, code, name, PARENT);
    }

    private static void create(Visitor clerk, String code, String name, String parent) {
        clerk.go("/governance/bodies/edit");
        Form.on(clerk, "edit").fill("name", name).fill("code", code).choose("legal_nature", "Group").fill("frequency", "Monthly")
                .fill("established_on", "2023-01-09").choose("parent", parent).press("save");
        Form.assertDone(clerk, name + " was created.");
    }

    private static void appoint(Visitor clerk, String body, String seat, String role, String person) {
        clerk.go("/governance/bodies/member?body=" + body);
        Form.on(clerk, "member").fill("seat", seat).choose("role", role).fill("person_name", person).fill("from_date", "2023-02-01").press("save");
        Form.assertDone(clerk, "The seat “" + seat + "” is taken.");
    }

    private static Locator seat(Visitor clerk, String words) {
        return clerk.page().locator("main section tbody tr", new Page.LocatorOptions().setHasText(words)).first();
    }
}
