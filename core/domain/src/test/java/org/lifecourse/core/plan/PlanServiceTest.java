package org.lifecourse.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.plan.UpdateText.EvidenceText;
import org.lifecourse.testing.TestDatabase;

class PlanServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 2);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 19);
    private static final LocalDate SEPTEMBER = LocalDate.of(2023, 9, 29);

    private PlanEditService edits;
    private PlanReportService reports;

    @BeforeEach
    void startWithAPlan() {
        DATABASE.execute("truncate core.plan, core.post, core.staff cascade");
        DATABASE.execute("insert into core.staff (id, username, display_name) values (7, 'imogen.hartley', 'Imogen Hartley')");
        DATABASE.execute("insert into core.post (id, code, title, service_area) values (8, 'head-of-inclusion', 'Head of inclusion', 'send')");
        DATABASE.execute("insert into core.post_holding (post_id, holder_name, staff_id, from_date) values (8, 'Imogen Hartley', 7, '2022-01-01')");
        portal(plans -> {
            edits.add(text("send-2023", "send"));
            edits.addItem("send-2023", item("P1", null, PlanItemKind.PRIORITY, "Aim high", "", List.of()));
            edits.addItem("send-2023", item("1", null, PlanItemKind.GROUP, "Support", "", List.of()));
            edits.addItem("send-2023", item("1.2", "1", PlanItemKind.ACTION, "Widen support", "March 2023", List.of("P1")));
            edits.addItem("send-2023", item("1.10", "1", PlanItemKind.ACTION, "Train staff", "Q4 2023/24", List.of("P1")));
        });
    }

    @Test
    void readsTheTreeInOrderWithLeadsTargetsAndWhatIsLate() {
        portal(plans -> {
            var tree = plans.tree("send-2023");
            var widen = tree.item("1.2");

            assertThat(tree.items()).extracting(PlanItemRow::reference).containsExactly("P1", "1", "1.2", "1.10");
            assertThat(widen.leads()).isEqualTo("Head of inclusion");
            assertThat(widen.leadCodes()).containsExactly("head-of-inclusion");
            assertThat(widen.serves()).containsExactly("P1");
            assertThat(widen.late()).isTrue();
            assertThat(tree.item("1.10").late()).isFalse();
            assertThat(tree.item("1.10").target()).isEqualTo(Target.read("Q4 2023/24"));
            assertThat(tree.late()).isEqualTo(1);
        });
    }

    @Test
    void anUpdateStandsOnTheEntryAndInTheTimeline() {
        portal(plans -> reports.writeUpdate("send-2023", "1.2", version(plans), update(MAY, "AMBER", 15)));
        portal(plans -> reports.writeUpdate("send-2023", "1.2", version(plans), update(SEPTEMBER, "RED", 20)));
        portal(plans -> {
            var details = plans.item("send-2023", "1.2");

            assertThat(details.item().rating().code()).isEqualTo("RED");
            assertThat(details.updates()).extracting(PlanItemDetails.Update::reportedOn).containsExactly(SEPTEMBER, MAY);
            assertThat(details.former().rating().code()).isEqualTo("AMBER");
            assertThat(plans.treeAsOf("send-2023", MAY).item("1.2").rating().code()).isEqualTo("AMBER");
            assertThat(plans.treeAsOf("send-2023", MAY.minusDays(1)).item("1.2").rating()).isNull();
            assertThat(plans.tallyAsOf("send-2023", MAY)).isEqualTo(new Tally(2, 0, 1, 0, 1));
        });
        portal(plans -> assertThat(plans.plans("send")).singleElement()
                .satisfies(row -> assertThat(row.tally()).isEqualTo(new Tally(2, 1, 0, 0, 1))));
    }

    @Test
    void whatIsLateIsJudgedByTheDayOfTheView() {
        portal(plans -> {
            assertThat(plans.treeAsOf("send-2023", LocalDate.of(2023, 3, 31)).item("1.2").late()).isFalse();
            assertThat(plans.treeAsOf("send-2023", LocalDate.of(2023, 4, 1)).item("1.2").late()).isTrue();
        });
    }

    @Test
    void anUpdateOnAnOutdatedPageIsNoticed() {
        portal(plans -> {
            var seen = version(plans);
            reports.writeUpdate("send-2023", "1.2", seen, update(MAY, "AMBER", 15));
        });
        portal(plans -> assertThatThrownBy(() -> reports.writeUpdate("send-2023", "1.2", version(plans) - 1, update(SEPTEMBER, "RED", 20)))
                .isInstanceOf(ChangedMeanwhile.class));
    }

    @Test
    void aRatingOfAnotherScaleIsRefused() {
        portal(plans -> assertThatThrownBy(() -> reports.writeUpdate("send-2023", "1.2", version(plans), update(MAY, "AMBER_RED", 15)))
                .hasMessage("planUpdate.ratingNotOnScale"));
    }

    @Test
    void theHolderOfALeadPostMayReportAndNobodyElse() {
        as(reporter(7L), plans -> {
            assertThat(reports.mayReport("send-2023", "1.2")).isTrue();
            assertThat(reports.mayReport("send-2023", "1")).isFalse();
        });
        as(reporter(99L), plans -> {
            assertThat(reports.mayReport("send-2023", "1.2")).isFalse();
            assertThatThrownBy(() -> reports.writeUpdate("send-2023", "1.2", version(plans), update(MAY, "AMBER", 15)))
                    .isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void plansOfOtherServiceAreasAreNotShown() {
        as(reader("governance"), plans -> {
            assertThat(plans.plans(null)).isEmpty();
            assertThatThrownBy(() -> plans.tree("send-2023")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> plans.item("send-2023", "1.2")).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void evidenceIsReadOnlyByThoseWhoMayReadThePlan() {
        portal(plans -> reports.writeUpdate("send-2023", "1.2", version(plans), new UpdateText(MAY, "GREEN", null, "Done", "",
                List.of(new EvidenceText("Model", "", "model.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))))));
        var id = ((Number) DATABASE.query("select id from core.plan_evidence")).longValue();

        as(reader("send"), plans -> assertThat(plans.evidence(id).content()).startsWith('%', 'P', 'D', 'F'));
        as(reader("governance"), plans -> assertThatThrownBy(() -> plans.evidence(id)).isInstanceOf(AccessDenied.class));
        as(reader("send"), plans -> assertThatThrownBy(() -> plans.evidence(id + 1)).hasMessage("evidence.unknown"));
        assertThat(DATABASE.query("select sha256 from core.plan_evidence").toString()).hasSize(64);
    }

    @Test
    void anEntryKeepsItsUpdatesWhenItsReferenceChanges() {
        portal(plans -> reports.writeUpdate("send-2023", "1.2", version(plans), update(MAY, "AMBER", 15)));
        portal(plans -> edits.changeItem("send-2023", "1.2", version(plans), item("1.3", "1", PlanItemKind.ACTION, "Widen support", "2025", List.of())));
        portal(plans -> {
            assertThat(plans.item("send-2023", "1.3").updates()).hasSize(1);
            assertThatThrownBy(() -> plans.item("send-2023", "1.2")).hasMessage("planItem.unknown");
        });
    }

    @Test
    void anEntryDoesNotMoveBelowItself() {
        portal(plans -> assertThatThrownBy(() -> edits.changeItem("send-2023", "1", plans.item("send-2023", "1").version(),
                item("1", "1.2", PlanItemKind.GROUP, "Support", "", List.of()))).hasMessage("planItem.liesUnderItself"));
    }

    @Test
    void aCodeIsUsedOnceAndAPlanIsNotChangedOnAnOutdatedPage() {
        portal(plans -> {
            assertThatThrownBy(() -> edits.add(text("send-2023", "send"))).hasMessage("plan.codeInUse");
            var version = plans.plan("send-2023").version();
            assertThatThrownBy(() -> edits.change(version - 1, text("send-2023", "send"))).isInstanceOf(ChangedMeanwhile.class);
        });
    }

    @Test
    void thePlanThatFollowsTakesOverWhatWasChosenWithItsLineage() {
        portal(plans -> reports.writeUpdate("send-2023", "1.2", version(plans), update(MAY, "AMBER", 15)));
        DATABASE.inTransaction(em -> new Wiring(em, TODAY).get(PlanRollOverService.class)
                .rollOver("send-2023", text("send-2026", "send"), Set.of("1.2")));
        portal(plans -> {
            var tree = plans.tree("send-2026");
            var moved = plans.item("send-2026", "1.2");

            assertThat(tree.plan().followsCode()).isEqualTo("send-2023");
            assertThat(tree.items()).extracting(PlanItemRow::reference).containsExactly("P1", "1", "1.2");
            assertThat(moved.item().rating()).isNull();
            assertThat(moved.item().leadCodes()).containsExactly("head-of-inclusion");
            assertThat(moved.item().serves()).containsExactly("P1");
            assertThat(moved.lineage()).singleElement().satisfies(from -> {
                assertThat(from.incoming()).isTrue();
                assertThat(from.kind()).isEqualTo("CARRIED_FORWARD");
                assertThat(from.planCode()).isEqualTo("send-2023");
            });
            assertThat(plans.item("send-2023", "1.2").lineage()).extracting(PlanItemDetails.Lineage::incoming).containsExactly(false);
        });
    }

    @Test
    void nothingIsCarriedForwardUnlessItIsChosen() {
        DATABASE.inTransaction(em -> {
            var service = new Wiring(em, TODAY).get(PlanRollOverService.class);

            assertThat(service.open("send-2023")).extracting(PlanItemRow::reference).containsExactly("1.2", "1.10");
            assertThatThrownBy(() -> service.rollOver("send-2023", text("send-2026", "send"), Set.of())).hasMessage("plan.nothingChosen");
        });
    }

    private static long version(PlanService plans) {
        return plans.item("send-2023", "1.2").version();
    }

    private static PlanText text(String code, String area) {
        return new PlanText(code, "SEND plan", "", area, LocalDate.of(2023, 4, 1), LocalDate.of(2026, 3, 31), "rag-3", "", "", null,
                "head-of-inclusion");
    }

    private static PlanItemText item(String reference, String parent, PlanItemKind kind, String title, String target, List<String> serves) {
        return new PlanItemText(reference, parent, kind, title, "", "", "", "", kind.isHeading() ? List.of() : List.of("head-of-inclusion"), "",
                target, Delivery.NOT_STARTED, serves, "");
    }

    private static UpdateText update(LocalDate on, String rating, Integer progress) {
        return new UpdateText(on, rating, progress, "What was done", "", List.of());
    }

    private static Actor reporter(Long staffId) {
        return new Actor(staffId, "imogen.hartley", "Imogen Hartley",
                Map.of(Permissions.PLAN_VIEW, List.of(Scope.area("send")), Permissions.PLAN_REPORT, List.of(Scope.area("send"))), false);
    }

    private static Actor reader(String area) {
        return new Actor(null, "reader", "Reader", Map.of(Permissions.PLAN_VIEW, List.of(Scope.area(area))), false);
    }

    private void portal(Consumer<PlanService> work) {
        as(Actor.portal("test"), work);
    }

    private void as(Actor actor, Consumer<PlanService> work) {
        DATABASE.inTransaction(em -> {
            var wired = new Wiring(em, TODAY).as(actor);
            edits = wired.get(PlanEditService.class);
            reports = wired.get(PlanReportService.class);
            work.accept(wired.get(PlanService.class));
        });
    }
}
