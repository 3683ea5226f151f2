package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineKey;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.core.person.RecordRestricted;
import org.lifecourse.testing.TestDatabase;

/** A concern from its receipt to the end of its enquiry, over a real database and with the real clocks. */
class SafeguardingServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ConcernText TEXT = new ConcernText(TODAY.minusDays(3), "Daughter", RaisedBy.FAMILY_OR_FRIEND, Route.PHONE, "Visits missed",
            RiskPlace.OWN_HOME, "", RiskSource.SERVICE_PROVIDER, "", Set.of(AbuseKind.NEGLECT, AbuseKind.FINANCIAL), SafeNow.YES, "", Consent.GIVEN,
            CapacityView.HAS);
    private static final DecisionText SECTION_42 = new DecisionText(Decision.SECTION_42, TODAY, "", "");
    private static final EnquiryText HEARD = new EnquiryText(Wishes.EXPRESSED, "I want to stay at home", Capacity.HAS, "", Advocate.NONE, "", true,
            RiskPlace.OWN_HOME, RiskSource.SERVICE_PROVIDER, "Another provider from Monday");
    private static final ConclusionText ENDED = new ConclusionText(TODAY, "Provider changed", WishesMet.FULLY, RiskOutcome.REMOVED);

    private final TestDatabase database = TestDatabase.with("core", "adults");
    private Wiring wired;

    @BeforeEach
    void aTeamAndThreePeople() {
        database.execute("insert into core.organisation (code, name, kind) values ('council', 'Council', 'COUNCIL'), ('marram-house', 'Marram House', 'PROVIDER')");
        database.execute("insert into core.team (code, name, organisation_id, service_area) select 'adult-safeguarding', 'Adult safeguarding', id, 'adults'"
                + " from core.organisation where code = 'council'");
        database.execute("insert into core.staff (username, display_name, team_id) select 'martha.quill', 'Martha Quill', id from core.team");
        database.execute("insert into core.staff (username, display_name) values ('owen.sallis', 'Owen Sallis')");
        for (var number = 1; number <= 3; number++) {
            database.execute("insert into core.person (reference, display_name, birth_precision, sex, restricted, restricted_because, registered_at) values ('P10000"
                    + number + "', 'Adult " + number + "', 'UNKNOWN', 'F', " + (number == 3) + ", 'Works for the council', now())");
        }
    }

    @Test
    void a_concern_starts_the_clock_of_seven_days_and_asks_the_team() {
        work(w -> {
            var reference = report("P100001");
            assertThat(reference).isEqualTo("SG-2026-0001");
            assertThat(clock(ConcernTraces.DECISION_RULE, reference).dueOn()).isEqualTo(TODAY.plusDays(4));
        });
        assertThat(database.query("select count(*) from core.work_item where kind = 'safeguarding-decision' and team_id is not null and done_at is null"))
                .isEqualTo(1L);
        assertThat(database.query("select count(*) from core.timeline_event where permission = 'adults.safeguarding.view' and withdrawn_at is null")).isEqualTo(1L);
        assertThat(database.query("select title from core.search_entry where kind = 'safeguarding-concern'")).isEqualTo("SG-2026-0001");
        assertThat(database.query("select count(*) from core.involvement where to_date is null")).isEqualTo(1L);
    }

    @Test
    void numbers_run_on_within_the_year() {
        work(w -> {
            report("P100001");
            assertThat(report("P100002")).isEqualTo("SG-2026-0002");
        });
    }

    @Test
    void an_enquiry_runs_from_the_decision_and_is_concluded_with_the_adult() {
        work(w -> report("P100001"));
        work(w -> service().decide("SG-2026-0001", version(), SECTION_42));
        work(w -> {
            assertThat(clock(ConcernTraces.DECISION_RULE, "SG-2026-0001").status()).isEqualTo(DeadlineStatus.MET);
            assertThat(clock(ConcernTraces.ENQUIRY_RULE, "SG-2026-0001").dueOn()).isEqualTo(TODAY.plusDays(28));
        });
        work(w -> service().allocate("SG-2026-0001", version(), Borough.NOBODYS, Borough.MARTHAS));
        assertThat(database.query("select s.username from core.work_item w join core.staff s on s.id = w.staff_id where w.kind = 'safeguarding-enquiry'"
                + " and w.done_at is null")).isEqualTo("martha.quill");
        work(w -> enquiries().record("SG-2026-0001", version(), HEARD));
        work(w -> enquiries().conclude("SG-2026-0001", version(), ENDED));
        work(w -> {
            assertThat(clock(ConcernTraces.ENQUIRY_RULE, "SG-2026-0001").status()).isEqualTo(DeadlineStatus.MET);
            assertThat(service().details("SG-2026-0001").stage()).isEqualTo(Stage.CONCLUDED);
        });
        assertThat(database.query("select count(*) from core.work_item where done_at is null")).isEqualTo(0L);
        assertThat(database.query("select count(*) from core.timeline_event where withdrawn_at is null")).isEqualTo(3L);
        assertThat(database.query("select count(*) from core.involvement where to_date is null")).isEqualTo(0L);
    }

    @Test
    void a_correction_moves_the_clock_and_keeps_the_result_that_stood_before() {
        work(w -> report("P100001"));
        var earlier = new ConcernText(TODAY.minusDays(9), "Daughter", RaisedBy.FAMILY_OR_FRIEND, Route.PHONE, "Visits missed", RiskPlace.OWN_HOME, "",
                RiskSource.SERVICE_PROVIDER, "", Set.of(AbuseKind.NEGLECT), SafeNow.YES, "", Consent.GIVEN, CapacityView.HAS);
        refuses("safeguarding.needsReason", w -> service().correct("SG-2026-0001", version(), earlier, " "));
        work(w -> service().correct("SG-2026-0001", version(), earlier, "The call came a week earlier"));
        work(w -> {
            var clocks = w.get(DeadlineService.class).of("adults", ConcernTraces.KIND, "SG-2026-0001");
            assertThat(clocks).hasSize(2);
            assertThat(clock(ConcernTraces.DECISION_RULE, "SG-2026-0001").dueOn()).isEqualTo(TODAY.minusDays(2));
            assertThat(service().details("SG-2026-0001").text().kinds()).containsExactly(AbuseKind.NEGLECT);
            assertThat(lists().concerns(late(), 0, 10).rows()).extracting(ConcernRow::reference).containsExactly("SG-2026-0001");
        });
        assertThat(database.query("select count(*) from core.timeline_event where withdrawn_at is null")).isEqualTo(1L);
    }

    @Test
    void the_second_of_two_people_is_told() {
        work(w -> report("P100001"));
        work(w -> {
            var seen = version();
            service().decide("SG-2026-0001", seen, SECTION_42);
            assertThatThrownBy(() -> service().decide("SG-2026-0001", seen, SECTION_42)).isInstanceOf(ChangedMeanwhile.class);
        });
    }

    @Test
    void somebody_without_the_right_is_refused() {
        work(w -> report("P100001"));
        work(w -> {
            var seen = version();
            as("owen.sallis");
            assertThatThrownBy(() -> service().details("SG-2026-0001")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> lists().concerns(ConcernFilter.open(), 0, 10)).isInstanceOf(AccessDenied.class);
            as("martha.quill", AdultsPermission.SAFEGUARDING_VIEW, AdultsPermission.SAFEGUARDING_REPORT, AdultsPermission.SAFEGUARDING_ENQUIRE);
            assertThatThrownBy(() -> service().decide("SG-2026-0001", seen, SECTION_42)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> service().toDecide("SG-2026-0001")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> lists().export(ConcernFilter.open(), 10)).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void a_restricted_person_is_nameless_in_the_list_and_closed_to_those_not_involved() {
        work(w -> report("P100003"));
        work(w -> {
            as("owen.sallis", AdultsPermission.SAFEGUARDING_VIEW);
            var row = lists().concerns(ConcernFilter.open(), 0, 10).rows().get(0);
            assertThat(row.person()).isNull();
            assertThat(row.personReference()).isNull();
            assertThat(row.kinds()).isEmpty();
            assertThat(lists().concerns(text("Adult 3"), 0, 10).rows()).isEmpty();
            assertThatThrownBy(() -> service().details("SG-2026-0001")).isInstanceOf(RecordRestricted.class);
            as("martha.quill", AdultsPermission.SAFEGUARDING_VIEW);
            assertThat(lists().concerns(text("Adult 3"), 0, 10).rows()).hasSize(1);
            assertThat(service().details("SG-2026-0001").personReference()).isEqualTo("P100003");
        });
    }

    @Test
    void an_episode_has_one_concern_for_each_adult_and_several_are_decided_together() {
        work(w -> episodes().open(new EpisodeText("marram-house", AbuseKind.NEGLECT, TODAY, "Too few staff at night")));
        var kept = new ConcernText(TODAY, "Inspector", RaisedBy.CQC, Route.VISIT, "Too few staff", RiskPlace.CARE_HOME_RESIDENTIAL, "",
                RiskSource.SERVICE_PROVIDER, "", Set.of(AbuseKind.NEGLECT), SafeNow.YES, "", Consent.NOT_ASKED, CapacityView.UNCLEAR);
        work(w -> episodes().add("SE-2026-0001", List.of("P100001", "P100002"), kept));
        refuses("episode.alreadyIn", w -> episodes().add("SE-2026-0001", List.of("P100001"), kept));
        refuses("episode.concernsOpen", w -> episodes().close("SE-2026-0001", episodes().episode("SE-2026-0001").version(), TODAY, "All moved"));
        work(w -> {
            assertThat(several().decide("SE-2026-0001", seen(), SECTION_42)).isEqualTo(2);
            assertThat(episodes().episode("SE-2026-0001").enquiries()).isEqualTo(2);
            assertThat(episodes().adults("SE-2026-0001", 10)).extracting(ConcernRow::stage).containsOnly(Stage.ENQUIRY);
        });
    }

    @Test
    void several_are_refused_by_their_numbers_when_others_changed_some_of_them() {
        work(w -> episodes().open(new EpisodeText("marram-house", AbuseKind.NEGLECT, TODAY.minusDays(3), "Too few staff at night")));
        work(w -> episodes().add("SE-2026-0001", List.of("P100001", "P100002"), TEXT));
        var shown = new HashMap<String, Long>();
        work(w -> shown.putAll(seen()));
        work(w -> service().allocate("SG-2026-0002", shown.get("SG-2026-0002"), Borough.NOBODYS, Borough.MARTHAS));
        assertThatThrownBy(() -> work(w -> several().decide("SE-2026-0001", shown, SECTION_42))).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.key()).isEqualTo("episode.concernsChanged");
            assertThat(refused.arguments()).containsExactly(1, "SG-2026-0002");
        });
        refuses("episode.concernsChanged", w -> several().allocate("SE-2026-0001", shown, Map.of(), "adult-safeguarding", ""));
        refuses("episode.needsConcerns", w -> several().decide("SE-2026-0001", Map.of(), SECTION_42));
        assertThat(database.query("select count(*) from adults.safeguarding_concern where decision is not null")).isEqualTo(0L);
        assertThat(database.query("select count(*) from core.record_holder where staff_id is not null")).isEqualTo(1L);
        work(w -> assertThat(several().decide("SE-2026-0001", Map.of("SG-2026-0001", shown.get("SG-2026-0001")), SECTION_42)).isEqualTo(1));
        work(w -> assertThat(several().allocate("SE-2026-0001", seen(), Map.of("SG-2026-0002", "Martha Quill"), "adult-safeguarding", "martha.quill")).isEqualTo(2));
    }

    @Test
    void a_concern_of_another_episode_does_not_go_along() {
        work(w -> episodes().open(new EpisodeText("marram-house", AbuseKind.NEGLECT, TODAY.minusDays(3), "Too few staff at night")));
        work(w -> report("P100001"));
        refuses("concern.unknown", w -> several().decide("SE-2026-0001", Map.of("SG-2026-0001", version()), SECTION_42));
    }

    @Test
    void several_are_not_decided_when_one_of_them_may_not_be_opened() {
        work(w -> episodes().open(new EpisodeText("marram-house", AbuseKind.NEGLECT, TODAY.minusDays(3), "Too few staff at night")));
        work(w -> episodes().add("SE-2026-0001", List.of("P100001", "P100003"), TEXT));
        assertThatThrownBy(() -> work(w -> {
            var shown = seen();
            as("owen.sallis", AdultsPermission.SAFEGUARDING_VIEW, AdultsPermission.SAFEGUARDING_DECIDE);
            several().decide("SE-2026-0001", shown, SECTION_42);
        })).isInstanceOf(RecordRestricted.class);
        assertThat(database.query("select count(*) from adults.safeguarding_concern where decision is not null")).isEqualTo(0L);
    }

    private String report(String person) {
        return service().report(person, TEXT);
    }

    private long version() {
        return service().details("SG-2026-0001").version();
    }

    /** The concerns of the episode as a page shows them. */
    private Map<String, Long> seen() {
        return episodes().adults("SE-2026-0001", 10).stream().collect(Collectors.toMap(ConcernRow::reference, ConcernRow::version));
    }

    private DeadlineDetails clock(String rule, String reference) {
        return wired.get(DeadlineService.class).find(DeadlineKey.of(rule, "adults", ConcernTraces.KIND, reference)).orElseThrow();
    }

    private static ConcernFilter late() {
        return new ConcernFilter("", "", null, false, ConcernFilter.Clocks.LATE, null, null, "", "", "", null, null, null, false);
    }

    private static ConcernFilter text(String words) {
        return new ConcernFilter("", words, null, true, null, AbuseKind.NEGLECT, null, "adult-safeguarding", "", "", TODAY.minusDays(30), TODAY,
                ConcernFilter.Order.PERSON, true);
    }

    private SafeguardingService service() {
        return wired.get(SafeguardingService.class);
    }

    private ConcernListService lists() {
        return wired.get(ConcernListService.class);
    }

    private SeveralService several() {
        return wired.get(SeveralService.class);
    }

    private EnquiryService enquiries() {
        return wired.get(EnquiryService.class);
    }

    private EpisodeService episodes() {
        return wired.get(EpisodeService.class);
    }

    private void as(String username, String... permissions) {
        var id = ((Number) database.query("select id from core.staff where username = '" + username + "'")).longValue();
        var grants = new HashMap<String, List<Scope>>();
        for (var permission : permissions) {
            grants.put(permission, List.of(Scope.area("adults")));
        }
        wired.as(new Actor(id, username, username, Map.copyOf(grants), false));
    }

    private void refuses(String key, Consumer<Wiring> deed) {
        assertThatThrownBy(() -> work(deed)).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private void work(Consumer<Wiring> deed) {
        database.inTransaction(em -> {
            wired = new Wiring(em, TODAY);
            deed.accept(wired);
        });
    }
}
