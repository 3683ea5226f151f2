package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page as somebody who may see it: accessible at both sizes, light and dark, without a script error, with a picture. */
class PagesIT {

    /** Between a page and the words that are typed into its search box, because words never stand in an address. */
    private static final String ASKED = " <- ";

    private static final Pattern CALLED = Pattern.compile("\\{(O-\\d{3})}");

    private record Shown(String as, List<String> paths) {
    }

    private static final List<Shown> PAGES = List.of(
            new Shown("marian.teague", List.of("/")),
            new Shown("ruth.calloway", List.of("/search?q=board", "/notifications", "/help", "/about/accessibility", "/about/privacy", "/account/view", "/account/password",
                    "/governance/bodies/list", "/governance/bodies/structure", "/governance/bodies/view?body=health-wellbeing-board",
                    "/governance/bodies/members?body=health-wellbeing-board", "/governance/bodies/terms?body=health-wellbeing-board",
                    "/governance/bodies/history?body=health-wellbeing-board", "/governance/bodies/edit",
                    "/governance/bodies/edit?body=health-wellbeing-board", "/governance/bodies/move?body=send-continuous-improvement-board",
                    "/governance/bodies/merge?body=primary-care-forum", "/governance/bodies/close?body=primary-care-forum",
                    "/governance/bodies/member?body=health-wellbeing-board", "/governance/bodies/line?body=health-wellbeing-board",
                    "/governance/bodies/adopt?body=health-wellbeing-board", "/governance/imports/list", "/governance/imports/start",
                    "/governance/plans/list", "/governance/plans/view?plan=seaborough-plan",
                    "/governance/plans/view?plan=seaborough-plan&item=1.3.1", "/governance/plans/item?plan=seaborough-plan&item=1.3.1",
                    "/governance/plans/update?plan=seaborough-plan&item=1.3.1", "/governance/plans/edit?plan=seaborough-plan&item=1.3.1",
                    "/governance/plans/plan-edit?plan=seaborough-plan", "/governance/plans/roll-over?plan=seaborough-plan",
                    "/governance/plans/page?plan=seaborough-plan", "/governance/progress/view?plan=seaborough-plan",
                    "/governance/milestones/list", "/governance/milestones/view?plan=putting-people-first")),
            new Shown("imogen.hartley", List.of("/send/commissioning/matrix", "/send/commissioning/actions", "/send/commissioning/former",
                    "/send/commissioning/page", "/send/commissioning/page?easy=yes", "/send/plans/list",
                    "/send/plans/view?plan=send-commissioning-2023", "/send/plans/page?plan=send-commissioning-2023")),
            new Shown("nell.forsythe", List.of("/people/list", "/people/list" + ASKED + "lindqvist", "/people/list" + ASKED + "nobody at all", "/people/new", "/people/glass",
                    "/people/view?person=P100102", "/people/names?person=P100102", "/people/identifiers?person=P100102",
                    "/people/addresses?person=P100102", "/people/contacts?person=P100102", "/people/alerts?person=P100102",
                    "/people/relationships?person=P100102", "/people/edit?person=P100102", "/people/restrict?person=P100102",
                    "/people/born?person=P100106", "/search" + ASKED + "lindqvist")),
            new Shown("martha.quill", List.of("/adults/safeguarding/list", "/adults/safeguarding/view?concern=SG-2022-0001", "/adults/safeguarding/episodes",
                    "/adults/safeguarding/edit?person=P100001", "/adults/scorecards/list", "/adults/scorecards/view?card=adults-quarter")),
            new Shown("tomas.reyes", List.of("/adults/safeguarding/episode?episode={episode}", "/adults/safeguarding/episode-add?episode={episode}",
                    "/adults/safeguarding/episode-close?episode={episode}", "/adults/safeguarding/allocate?concern={O-006}",
                    "/adults/safeguarding/decide?concern={O-001}", "/adults/safeguarding/enquiry?concern={O-008}",
                    "/adults/safeguarding/conclude?concern={O-008}", "/work/team", "/work/handover")),
            new Shown("hannah.osei", List.of("/children/early-help/list", "/children/assessments/list")),
            new Shown("nell.forsythe", List.of("/children/contacts/list", "/children/contacts/view?contact=CT-2022-0006",
                    "/children/contacts/decide?contact=CT-2022-0006", "/children/contacts/new?person=P100169", "/children/early-help/list?state=ALL",
                    "/children/early-help/view?episode=EH-2022-0002", "/children/early-help/plan?episode=EH-2022-0002",
                    "/children/early-help/close?episode=EH-2022-0002", "/children/early-help/step-up?episode=EH-2022-0002",
                    "/children/early-help/check?episode=EH-2022-0002", "/children/early-help/children?episode=EH-2022-0002",
                    "/children/assessments/view?referral=SW-2023-0001", "/children/assessments/decide?referral=SW-2023-0001",
                    "/children/assessments/write?referral=SW-2023-0001", "/children/assessments/authorise?referral=SW-2023-0001",
                    "/children/documents/attach?record=CT-2022-0005", "/children/scorecards/view?card=children-quarter")),
            new Shown("beth.larwood", List.of("/send/ehc-requests/list", "/send/ehc-requests/list?state=CLOSED", "/send/ehc-requests/new?person=P100120",
                    "/send/ehc-requests/view?request=SEND-26-0007", "/send/ehc-requests/exception?request=SEND-26-0007",
                    "/send/ehc-requests/ask?request=SEND-26-0007", "/send/ehc-requests/advice?request=SEND-26-0007&body=speech-and-language",
                    "/send/ehc-requests/edit?request=SEND-26-0001", "/send/ehc-requests/step?request=SEND-26-0008&step=DRAFT",
                    "/send/ehc-requests/step?request=SEND-26-0012&step=FINAL", "/send/ehc-requests/step?request=SEND-26-0001&step=WITHDRAW",
                    "/send/scorecards/list", "/send/scorecards/view?card=send-ehc", "/deadlines/calendar", "/deadlines/forecast")),
            new Shown("imogen.hartley", List.of("/send/ehc-requests/decide?request=SEND-26-0001",
                    "/send/ehc-requests/step?request=SEND-26-0008&step=NO_PLAN", "/work/team", "/deadlines/calculator")),
            new Shown("priya.nandakumar", List.of("/deadlines/rules", "/deadlines/rule?code=send.final-plan", "/deadlines/closures", "/administration/staff/list", "/administration/staff/view?staff=imogen.hartley",
                    "/administration/staff/edit", "/administration/staff/give?staff=imogen.hartley", "/administration/roles/list",
                    "/administration/roles/edit", "/administration/sessions/list", "/administration/modules/list",
                    "/administration/audit/list", "/imports/list", "/imports/start", "/organisations/list",
                    "/organisations/view?organisation=seaborough-council", "/organisations/edit", "/posts/list",
                    "/posts/view?post=director-public-health", "/posts/edit", "/posts/edit?post=director-public-health")));

    @TestFactory
    Stream<DynamicContainer> every_page_is_accessible_and_has_its_picture() {
        return PAGES.stream().map(shown -> {
            var visitor = Visitor.stranger();
            var pages = shown.paths().stream().map(path -> DynamicTest.dynamicTest(path, () -> {
                var page = numbered(path).split(ASKED, 2);
                visitor.go(page[0]);
                if (visitor.title().equals("Sign in")) {
                    visitor.signIn(shown.as()).go(page[0]);
                }
                if (page.length > 1) {
                    visitor.page().locator("#filter-q").fill(page[1]);
                    visitor.page().locator("#filter-q").press("Enter");
                    visitor.page().waitForURL(address -> address.contains("asked="));
                }
                assertThat(visitor.page().title()).doesNotContain("went wrong", "does not exist", "may not see");
                visitor.look(nameOf(path));
            }));
            return DynamicContainer.dynamicContainer(shown.as(), pages.onClose(visitor::close));
        });
    }

    /** Numbers of adults' records begin with the year in which the samples were loaded, so they are asked by what the samples call them. */
    private static String numbered(String path) {
        var store = Store.of(Portal.home().resolve("data"));
        var episode = path.contains("{episode}") ? path.replace("{episode}", store.texts("select min(reference) from adults.organisational_episode").get(0)) : path;
        return CALLED.matcher(episode).replaceAll(called -> store.texts("select reference from adults.safeguarding_concern where source_reference = '"
                + called.group(1) + "'").get(0));
    }

    static String nameOf(String path) {
        var name = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "my-work" : name;
    }
}
