package org.lifecourse.children.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.testing.TestDatabase;

/** Every change of a record leaves the values before and after it. */
class ChangesAreAuditedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);

    private final TestDatabase database = TestDatabase.with("core", "children");
    private final List<Note> notes = new ArrayList<>();

    private record Note(String action, Map<String, Object> before, Map<String, Object> after) {
    }

    private final class Notes extends AuditTrail {

        @Override
        public void seen(String action, String subjectKind, String subject) {
            assertThat(subject).isNotBlank();
        }

        @Override
        public void changed(String action, String subjectKind, String subject, Map<String, ?> before, Map<String, ?> after, String reason) {
            notes.add(new Note(action, new HashMap<>(before), new HashMap<>(after)));
        }
    }

    @BeforeEach
    void aBoroughWithOneChild() {
        database.execute("insert into core.organisation (code, name, kind) values ('council', 'Seaborough Council', 'COUNCIL')");
        database.execute("insert into core.team (code, name, organisation_id, service_area) select code, code, (select id from core.organisation), 'children'"
                + " from unnest(array['childrens-front-door','child-protection']) code");
        database.execute("insert into core.staff (username, display_name, team_id) select 'sonia', 'Sonia Marsh', id from core.team where code = 'child-protection'");
        database.execute("insert into core.person (reference, display_name, birth_precision, sex, registered_at) values ('P100001', 'A child', 'UNKNOWN', 'U', now())");
    }

    @Test
    void everyStepOfThePathwayTellsWhatItChanged() {
        work(wiring -> contacts(wiring).record(new ContactText(RECEIVED, List.of("P100001"), ContactSource.SCHOOL, "", "council", "Often hungry", Consent.GIVEN)));
        assertThat(change("contact.recorded").after().get("worry")).isEqualTo("Often hungry");
        work(wiring -> contacts(wiring).decide("CT-2026-0001", contacts(wiring).details("CT-2026-0001").version(), new DecisionText(RECEIVED.plusDays(1),
                ThresholdDecision.EARLY_HELP, "A plan helps", List.of("P100001"), "council", "sonia", "")));
        assertThat(change("contact.decided").before()).containsEntry("decision", null);
        assertThat(change("contact.decided").after().get("decision")).isEqualTo(ThresholdDecision.EARLY_HELP);
        assertThat(change("early-help.opened").after().get("openedOn")).isEqualTo(RECEIVED.plusDays(1));

        work(wiring -> helped(wiring).plan("EH-2026-0001", version(wiring), plan("Calm mornings")));
        work(wiring -> helped(wiring).plan("EH-2026-0001", version(wiring), plan("Calm evenings")));
        var planned = change("early-help.planned");
        assertThat(planned.before().get("GOOD_EDUCATION")).isEqualTo("needed; Calm mornings; ; not met");
        assertThat(planned.after().get("GOOD_EDUCATION")).isEqualTo("needed; Calm evenings; ; not met");
        assertThat(planned.after()).as("only what changed").doesNotContainKey("assessment");

        work(wiring -> helped(wiring).stepUp("EH-2026-0001", version(wiring), RECEIVED.plusDays(30), "A bruise", List.of("P100001"), "child-protection"));
        assertThat(change("early-help.closed").before()).containsEntry("closing", null);
        assertThat(change("early-help.closed").after().get("closing")).isEqualTo(Closing.STEPPED_UP);
        assertThat(change("early-help.stepped-up").after().get("referral")).isEqualTo("SW-2026-0001");
        assertThat(change("social-work.referred").after().get("reason")).isEqualTo("A bruise");

        work(wiring -> assessed(wiring).decide("SW-2026-0001", seen(wiring), ReferralDecision.ASSESS, "Unexplained", RECEIVED.plusDays(31), RECEIVED.plusDays(31),
                "sonia"));
        assertThat(change("social-work.decided").before()).containsEntry("decision", null).containsEntry("worker", null);
        assertThat(change("social-work.decided").after().get("worker")).isNotNull();
        work(wiring -> assessed(wiring).write("SW-2026-0001", seen(wiring), new AssessmentText(RECEIVED.plusDays(33), "Afraid", "Draft", null)));
        work(wiring -> assessed(wiring).write("SW-2026-0001", seen(wiring), new AssessmentText(RECEIVED.plusDays(33), "Afraid", "Final", RECEIVED.plusDays(40))));
        assertThat(change("social-work.assessed").before()).containsEntry("analysis", "Draft").containsEntry("writtenOn", null);
        assertThat(change("social-work.assessed").after().get("analysis")).isEqualTo("Final");
        work(wiring -> assessed(wiring).authorise("SW-2026-0001", seen(wiring), AssessmentOutcome.NO_FURTHER_ACTION, "An accident",
                new DecisionText(RECEIVED.plusDays(41), null, "", List.of(), "", "", "")));
        assertThat(change("social-work.authorised").before()).containsEntry("outcome", null);
        assertThat(change("social-work.authorised").after().get("outcome")).isEqualTo(AssessmentOutcome.NO_FURTHER_ACTION);
    }

    private Note change(String action) {
        return notes.stream().filter(note -> note.action().equals(action)).reduce((first, last) -> last).orElseThrow();
    }

    private static PlanText plan(String goal) {
        return new PlanText(RECEIVED.plusDays(10), "The whole family", "", Stream.of(FamilyOutcome.values()).limit(3)
                .map(outcome -> new PlanText.Goal(outcome, true, goal, "", null)).toList(), RECEIVED.plusDays(12), RECEIVED.plusDays(90));
    }

    private static long version(Wiring wiring) {
        return helped(wiring).details("EH-2026-0001").version();
    }

    private static long seen(Wiring wiring) {
        return assessed(wiring).details("SW-2026-0001").version();
    }

    private static ContactService contacts(Wiring wiring) {
        return wiring.get(ContactService.class);
    }

    private static EarlyHelpService helped(Wiring wiring) {
        return wiring.get(EarlyHelpService.class);
    }

    private static AssessmentService assessed(Wiring wiring) {
        return wiring.get(AssessmentService.class);
    }

    private void work(Consumer<Wiring> work) {
        database.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            for (var service : List.of(contacts(wiring), helped(wiring), assessed(wiring), wiring.get(Openings.class))) {
                listen(service);
            }
            work.accept(wiring);
        });
    }

    private void listen(Object service) {
        try {
            Field audit = service.getClass().getDeclaredField("audit");
            audit.setAccessible(true);
            audit.set(service, new Notes());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
