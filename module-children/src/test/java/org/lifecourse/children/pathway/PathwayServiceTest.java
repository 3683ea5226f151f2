package org.lifecourse.children.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.document.DocumentRow;
import org.lifecourse.core.document.DocumentService;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.person.PersonOverviewService;
import org.lifecourse.core.person.RecordRestricted;
import org.lifecourse.testing.TestDatabase;

/** The way of two sisters through the front door, early help and social work and back, over a real database. */
class PathwayServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);

    private final TestDatabase database = TestDatabase.with("core", "children");

    @BeforeEach
    void aBoroughWithTwoSistersAndAStranger() {
        database.execute("insert into core.organisation (code, name, kind) values ('council', 'Seaborough Council', 'COUNCIL'), ('tern', 'Tern Family Support', 'VOLUNTARY')");
        database.execute("insert into core.team (code, name, organisation_id, service_area) select code, code, (select id from core.organisation where code = 'council'),"
                + " 'children' from unnest(array['childrens-front-door','early-help-north','child-protection']) code");
        database.execute("insert into core.staff (username, display_name, team_id) select 'graham', 'Graham Pike', id from core.team where code = 'early-help-north'");
        database.execute("insert into core.staff (username, display_name, team_id) select 'sonia', 'Sonia Marsh', id from core.team where code = 'child-protection'");
        database.execute("insert into core.person (reference, display_name, born_on, birth_precision, sex, registered_at) values"
                + " ('P100001', 'Freja Lindqvist', '2013-01-05', 'DAY', 'F', now()), ('P100002', 'Maja Lindqvist', '2022-01-05', 'DAY', 'F', now()),"
                + " ('P100003', 'Nobody Else', '2015-01-05', 'DAY', 'M', now())");
        database.execute("insert into core.person_relationship (person_id, other_id, kind) select a.id, b.id, 'SIBLING' from core.person a, core.person b"
                + " where a.reference = 'P100001' and b.reference = 'P100002'");
    }

    @AfterEach
    void theDocketSaysWhatTheRecordsAndTheirClocksSay() {
        assertThat(database.query("select string_agg(coalesce(k.reference, q.reference), ' ') from children.docket k full join ("
                + "select c.id, 'contact' kind, c.reference, c.received_on started_on, c.decision is null is_open, null::date own, c.organisation_id agency_id"
                + " from children.contact c union all select e.id, 'early-help', e.reference, e.opened_on, e.closed_on is null or (e.closing = 'OUTCOMES_MET'"
                + " and e.checked_on is null), case when e.closed_on is null then e.review_on end, e.organisation_id from children.early_help_episode e"
                + " union all select r.id, 'social-work', r.reference, r.received_on, r.authorised_on is null and r.decision is distinct from 'NO_ASSESSMENT', null,"
                + " coalesce((select c.organisation_id from children.contact c where c.id = r.contact_id), (select e.organisation_id from children.early_help_episode e"
                + " where e.id = r.episode_id)) from children.social_work_referral r) q on q.id = k.record_id where (k.kind, k.reference, k.started_on, k.is_open,"
                + " k.agency_id, k.next_on) is distinct from (q.kind, q.reference, q.started_on, q.is_open, q.agency_id, least((select min(d.due_on)"
                + " from core.deadline d where d.subject = q.reference and d.state = 'RUNNING'), q.own))")).as("records and docket that differ").isNull();
    }

    @Test
    void aContactStartsTheClockOfOneWorkingDayAndAsksTheFrontDoor() {
        var contact = recorded("P100001");
        assertThat(contact).isEqualTo("CT-2026-0001");
        assertThat(database.query("select due_on::text from core.deadline where rule_code = 'children.contact-decision' and subject = 'CT-2026-0001'"))
                .isEqualTo("2026-06-02");
        assertThat(database.query("select due_on::text from core.work_item where kind = 'contact-decision' and done_at is null")).isEqualTo("2026-06-02");
        assertThat(database.query("select permission from core.timeline_event where subject = 'CT-2026-0001'")).isEqualTo("children.contact.view");
        assertThat(database.query("select title from core.search_entry where subject = 'CT-2026-0001'")).isEqualTo("CT-2026-0001");
    }

    @Test
    void repeatContactsOfTheSameChildWithinTwelveMonthsAreSeen() {
        recorded("P100001", RECEIVED.minusDays(366));
        recorded("P100002", RECEIVED.minusDays(30));
        recorded("P100003", RECEIVED.minusDays(20));
        recorded("P100001", RECEIVED.minusDays(10));
        var last = recorded(RECEIVED, "P100001", "P100002");
        work(wiring -> assertThat(wiring.get(ContactService.class).details(last).earlier()).extracting(Step::on)
                .containsExactly(RECEIVED.minusDays(10), RECEIVED.minusDays(30)));
    }

    @Test
    void helpStepsUpAndDownWithOneUnbrokenChronologyForBothSisters() {
        var episode = helped(recorded("P100001"), "P100001", "P100002");
        assertThat(episode).isEqualTo("EH-2026-0001");
        work(wiring -> earlyHelp(wiring).plan(episode, earlyHelp(wiring).details(episode).version(), plan(3)));
        var referral = new String[1];
        work(wiring -> referral[0] = earlyHelp(wiring).stepUp(episode, earlyHelp(wiring).details(episode).version(), RECEIVED.plusDays(40),
                "Bruises that nobody can explain", List.of("P100001", "P100002"), "child-protection"));
        assertThat(referral[0]).isEqualTo("SW-2026-0001");
        assertThat(database.query("select due_on::text from core.deadline where rule_code = 'children.referral-decision'")).isEqualTo("2026-07-13");
        assertThat(database.query("select due_on::text from core.deadline where rule_code = 'children.assessment' and state = 'RUNNING'"))
                .isEqualTo("2026-09-14");
        work(wiring -> assertThat(earlyHelp(wiring).details(episode).closing()).isEqualTo(Closing.STEPPED_UP));
        work(wiring -> assessments(wiring).decide(referral[0], version(wiring, referral[0]), ReferralDecision.ASSESS, "Injuries are unexplained",
                RECEIVED.plusDays(41), RECEIVED.plusDays(41), "sonia"));
        work(wiring -> assessments(wiring).write(referral[0], version(wiring, referral[0]), new AssessmentText(RECEIVED.plusDays(43),
                "She feels safe with her aunt", "The injuries were accidental", RECEIVED.plusDays(60))));
        var next = new String[1];
        work(wiring -> next[0] = assessments(wiring).authorise(referral[0], version(wiring, referral[0]), AssessmentOutcome.STEP_DOWN,
                "Help is enough", new DecisionText(RECEIVED.plusDays(61), null, "", List.of("P100001", "P100002"), "tern", "graham", "early-help-north")));
        work(wiring -> {
            assertThat(earlyHelp(wiring).details(next[0]).former()).isEqualTo(episode);
            assertThat(earlyHelp(wiring).details(next[0]).referral()).isEqualTo(referral[0]);
            assertThat(earlyHelp(wiring).details(next[0]).children()).extracting(ChildLine::reference).containsExactly("P100001", "P100002");
        });
        for (var child : List.of("P100001", "P100002")) {
            assertThat(database.query("select string_agg(kind, ' ' order by t.happened_on, t.id) from core.timeline_event t join core.person p on p.id = t.person_id"
                    + " where p.reference = '" + child + "' and t.subject_kind <> 'contact'"))
                    .isEqualTo("opened plan referred stepped-up closed decision written authorised opened");
        }
        assertThat(database.query("select count(*) from core.deadline where state = 'RUNNING'")).isEqualTo(0L);
        assertThat(database.query("select string_agg(distinct permission, ' ') from core.timeline_event where subject = 'SW-2026-0001'"))
                .isEqualTo("children.assessment.view");
    }

    @Test
    void stepsUpOneSisterWhileHelpGoesOnForTheOther() {
        var episode = helped(recorded("P100001"), "P100001", "P100002");
        work(wiring -> earlyHelp(wiring).stepUp(episode, earlyHelp(wiring).details(episode).version(), RECEIVED.plusDays(40), "Only one of them",
                List.of("P100002"), "child-protection"));
        work(wiring -> assertThat(earlyHelp(wiring).details(episode).open()).isTrue());
    }

    @Test
    void aStepAppliesOnlyToChildrenOfTheRecordAndTheirSiblings() {
        var contact = recorded("P100001");
        refused("pathway.notOfFamily", wiring -> contacts(wiring).decide(contact, contacts(wiring).details(contact).version(),
                decision(ThresholdDecision.EARLY_HELP, "P100001", "P100003")));
    }

    @Test
    void outcomesMetAreLookedAtAgainSixMonthsLater() {
        var episode = helped(recorded("P100001"), "P100001");
        work(wiring -> earlyHelp(wiring).plan(episode, earlyHelp(wiring).details(episode).version(), plan(3)));
        refused("earlyHelp.unmet", wiring -> earlyHelp(wiring).close(episode, earlyHelp(wiring).details(episode).version(), Closing.OUTCOMES_MET,
                "Going well", RECEIVED.plusDays(50)));
        work(wiring -> earlyHelp(wiring).plan(episode, earlyHelp(wiring).details(episode).version(), met(plan(3))));
        work(wiring -> earlyHelp(wiring).close(episode, earlyHelp(wiring).details(episode).version(), Closing.OUTCOMES_MET, "Going well",
                LocalDate.of(2026, 7, 21)));
        assertThat(database.query("select due_on::text from core.deadline where rule_code = 'children.early-help-sustained'")).isEqualTo("2027-01-21");
        work(wiring -> earlyHelp(wiring).check(episode, earlyHelp(wiring).details(episode).version(), true, TODAY));
        assertThat(database.query("select met_on::text from core.deadline where rule_code = 'children.early-help-sustained'")).isEqualTo("2026-11-20");
    }

    @Test
    void twoManagersDoNotDecideOverEachOther() {
        var contact = recorded("P100001");
        assertThatThrownBy(() -> work(wiring -> contacts(wiring).decide(contact, 99, decision(ThresholdDecision.NO_FURTHER_ACTION))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void aWorkerOfAPartnerReadsEarlyHelpButNoContactAndNoAssessment() {
        var partner = new Actor(null, "partner", "Partner", Map.of("children.early-help.view", List.of(
                new org.lifecourse.core.access.Scope("children", null, null))), false);
        work(wiring -> {
            wiring.as(partner);
            assertThat(earlyHelp(wiring).episodes(all(), 0, 10).rows()).isEmpty();
            assertThatThrownBy(() -> contacts(wiring).contacts(all(), 0, 10)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> assessments(wiring).referrals(all(), 0, 10)).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void listsShowOpenRecordsWithTheirClockAndFindThemByReferenceOrName() {
        var contact = recorded("P100001");
        recorded("P100003", RECEIVED.minusDays(3));
        work(wiring -> {
            assertThat(contacts(wiring).contacts(new CaseFilter("freja", CaseState.OPEN, "tern", true, null), 0, 10).rows()).singleElement()
                    .satisfies(row -> {
                        assertThat(row.reference()).isEqualTo(contact);
                        assertThat(row.dueOn()).isEqualTo("2026-06-02");
                        assertThat(row.step()).isEqualTo(CaseStep.TO_DECIDE);
                    });
            assertThat(contacts(wiring).contacts(new CaseFilter("", CaseState.CLOSED, "", false, CaseFilter.Order.STARTED), 0, 10).total()).isZero();
            assertThat(contacts(wiring).contacts(all(), 1, 1).rows()).extracting(CaseRow::child).containsExactly("Freja Lindqvist");
            assertThat(contacts(wiring).contacts(all(), 1, 1).total()).isEqualTo(2);
            assertThat(contacts(wiring).contacts(all(), 1, 2).total()).as("the last page tells it by itself").isEqualTo(2);
            assertThat(contacts(wiring).contacts(all(), 5, 2).total()).isEqualTo(2);
            assertThat(contacts(wiring).contacts(new CaseFilter("", null, "council", false, null), 0, 10).rows()).isEmpty();
        });
    }

    @Test
    void recordsWithoutAClockComeAfterThoseWithOneTheLatestFirst() {
        recorded("P100002", RECEIVED.minusDays(9));
        var decided = recorded("P100003", RECEIVED.minusDays(3));
        work(wiring -> contacts(wiring).decide(decided, contacts(wiring).details(decided).version(), new DecisionText(RECEIVED, ThresholdDecision.NO_FURTHER_ACTION,
                "Reason", List.of(), "", "", "")));
        var late = recorded("P100001");
        work(wiring -> {
            assertThat(contacts(wiring).contacts(all(), 0, 10).rows()).extracting(CaseRow::child).containsExactly("Maja Lindqvist", "Freja Lindqvist", "Nobody Else");
            assertThat(contacts(wiring).contacts(new CaseFilter("", null, "", false, CaseFilter.Order.STARTED), 0, 10).rows()).extracting(CaseRow::reference)
                    .startsWith(late).hasSize(3);
            assertThat(contacts(wiring).contacts(new CaseFilter("2026-0002", null, "", false, CaseFilter.Order.REFERENCE), 0, 10).rows())
                    .extracting(CaseRow::reference).containsExactly(decided);
        });
    }

    @Test
    void aFileBringsContactsInWithAllThatFollowedAndOnlyOnce() {
        database.execute("insert into core.person_identifier (person_id, kind, value, from_date) select id, 'LOCAL', 'SB-1', '2020-01-01' from core.person where reference = 'P100001'");
        var row = new ImportRow(2, Map.ofEntries(Map.entry("received_on", "2026-06-01"), Map.entry("child", "P100001"), Map.entry("siblings", "P100002"),
                Map.entry("source", "school"), Map.entry("worry", "Often hungry"), Map.entry("consent", "given"), Map.entry("decision", "early help"),
                Map.entry("decided_on", "2026-06-02"), Map.entry("reason", "A plan helps"), Map.entry("lead_agency_code", "tern"), Map.entry("worker", "graham"),
                Map.entry("team_code", "early-help-north"), Map.entry("plan_agreed_on", "2026-06-20"), Map.entry("review_on", "2026-09-20"),
                Map.entry("outcomes", "good education | health | secure housing")));
        work(wiring -> assertThat(wiring.get(ContactIntakeService.class).put(row)).isTrue());
        work(wiring -> assertThat(wiring.get(ContactIntakeService.class).put(row)).isFalse());
        work(wiring -> assertThat(earlyHelp(wiring).details("EH-2026-0001").needs()).hasSize(3));
    }

    @Test
    void aManagerBringsInAssessmentsThatOthersWroteButNotTheirOwn() {
        var manager = manager();
        var row = Map.ofEntries(Map.entry("received_on", "2026-06-01"), Map.entry("child", "P100001"), Map.entry("source", "police"),
                Map.entry("worry", "Out all night"), Map.entry("consent", "not_asked_risk"), Map.entry("decision", "social_work"), Map.entry("decided_on", "2026-06-01"),
                Map.entry("reason", "Harm"), Map.entry("team_code", "child-protection"), Map.entry("worker", "sonia"),
                Map.entry("referral_decided_on", "2026-06-02"), Map.entry("assessed_on", "2026-07-01"), Map.entry("authorised_on", "2026-07-03"),
                Map.entry("outcome", "child_in_need"));
        work(wiring -> assertThat(wiring.as(manager).get(ContactIntakeService.class).put(new ImportRow(2, row))).isTrue());
        assertThat(database.query("select s.username || ' ' || m.username from children.social_work_referral r join children.assessment_writer w on w.referral_id = r.id"
                + " join core.staff s on s.id = w.staff_id join core.staff m on m.id = r.authorised_by where r.authorised_on = '2026-07-03'")).isEqualTo("sonia graham");
        var own = new HashMap<>(row);
        own.putAll(Map.of("child", "P100003", "worker", "graham"));
        refused("referral.ownWork", wiring -> wiring.as(manager).get(ContactIntakeService.class).put(new ImportRow(3, own)));
    }

    @Test
    void aManagerWhoWroteAnAssessmentDoesNotAuthoriseItAfterAnotherSavedIt() {
        var manager = manager();
        var contact = recorded("P100001");
        var referral = new String[1];
        work(wiring -> referral[0] = contacts(wiring).decide(contact, contacts(wiring).details(contact).version(), new DecisionText(RECEIVED,
                ThresholdDecision.SOCIAL_WORK, "Harm", List.of("P100001"), "", "", "child-protection")));
        work(wiring -> assessments(wiring).decide(referral[0], version(wiring, referral[0]), ReferralDecision.ASSESS, "Harm", RECEIVED.plusDays(1), RECEIVED.plusDays(1),
                "sonia"));
        for (var writer : List.of(manager, staff("sonia", "children.assessment.view", "children.assessment.edit"))) {
            work(wiring -> assessments(wiring.as(writer)).write(referral[0], version(wiring, referral[0]), new AssessmentText(RECEIVED.plusDays(9), "Voice",
                    "Analysis", RECEIVED.plusDays(9))));
        }
        refused("referral.ownWork", wiring -> assessments(wiring.as(manager)).authorise(referral[0], version(wiring, referral[0]),
                AssessmentOutcome.NO_FURTHER_ACTION, "Fine", new DecisionText(RECEIVED.plusDays(10), null, "", List.of(), "", "", "")));
    }

    private Actor manager() {
        return staff("graham", "children.contact.view", "children.contact.edit", "children.contact.decide", "children.early-help.view", "children.early-help.edit",
                "children.assessment.view", "children.assessment.edit", "children.assessment.authorise");
    }

    private Actor staff(String username, String... permissions) {
        return new Actor((Long) database.query("select id from core.staff where username = '" + username + "'"), username, username, Stream.of(permissions)
                .collect(Collectors.toMap(permission -> permission, permission -> List.of(new Scope("children", null, null)))), false);
    }

    @Test
    void aChildIsHelpedThroughOneEpisodeAtATime() {
        var episode = helped(recorded("P100001"), "P100001", "P100002");
        var next = recorded("P100002", RECEIVED.plusDays(5));
        assertThatThrownBy(() -> helped(next, RECEIVED.plusDays(6), "P100002")).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("earlyHelp.openAlready");
            assertThat(refusal.arguments()).containsExactly(episode);
        });
        work(wiring -> assertThat(contacts(wiring).openHelp(List.of("P100001", "P100002"))).singleElement()
                .isEqualTo(new OpenHelp(episode, RECEIVED.plusDays(1), 2)));
        work(wiring -> earlyHelp(wiring).close(episode, earlyHelp(wiring).details(episode).version(), Closing.MOVED_AWAY, "They moved", RECEIVED.plusDays(4)));
        assertThat(helped(next, RECEIVED.plusDays(6), "P100002")).isEqualTo("EH-2026-0002");
    }

    @Test
    void theDatabaseItselfKeepsASecondOpenEpisodeOut() {
        helped(recorded("P100001"), "P100001");
        var other = helped(recorded("P100003"), "P100003");
        assertThatThrownBy(() -> database.execute("insert into children.early_help_child (episode_id, person_id, place) select e.id, p.id, 1 from"
                + " children.early_help_episode e, core.person p where e.reference = '" + other + "' and p.reference = 'P100001'"))
                .hasStackTraceContaining("early_help_child_once");
    }

    @Test
    void aSisterJoinsThePlanOfTheFamily() {
        var episode = helped(recorded("P100001"), "P100001");
        work(wiring -> earlyHelp(wiring).take(episode, earlyHelp(wiring).details(episode).version(), List.of("P100002")));
        work(wiring -> assertThat(earlyHelp(wiring).details(episode).children()).extracting(ChildLine::reference).containsExactly("P100001", "P100002"));
        assertThat(database.query("select count(*) from core.involvement i join core.person p on p.id = i.person_id where p.reference = 'P100002'"
                + " and i.subject = '" + episode + "' and i.to_date is null")).isEqualTo(1L);
        refused("pathway.notOfFamily", wiring -> earlyHelp(wiring).take(episode, earlyHelp(wiring).details(episode).version(), List.of("P100003")));
        refused("contact.needsChild", wiring -> earlyHelp(wiring).take(episode, earlyHelp(wiring).details(episode).version(), List.of("P100002")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P100001", "P100003"})
    void theFormTellsBesideItsChoiceWhyNobodyJoins(String chosen) throws IOException {
        var episode = helped(recorded("P100001"), "P100001");
        var page = Files.readString(Path.of("src/main/webapp/early-help/children.xhtml"));
        assertThatThrownBy(() -> work(wiring -> earlyHelp(wiring).take(episode, earlyHelp(wiring).details(episode).version(),
                chosen.isEmpty() ? List.of() : List.of(chosen)))).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(page)
                .contains("<h:selectManyCheckbox id=\"" + refusal.field() + "\"").doesNotContain("form id=\"" + refusal.field() + "\""));
    }

    @Test
    void aSisterWhoWasSteppedUpComesBackToAnEpisodeOfHerOwn() {
        var episode = helped(recorded("P100001"), "P100001", "P100002");
        work(wiring -> earlyHelp(wiring).stepUp(episode, earlyHelp(wiring).details(episode).version(), RECEIVED.plusDays(40), "Only one of them",
                List.of("P100002"), "child-protection"));
        assertThat(helped(recorded("P100002", RECEIVED.plusDays(50)), RECEIVED.plusDays(51), "P100002")).isEqualTo("EH-2026-0002");
    }

    @Test
    void whoHoldsARecordIsSaidOnceAndLetGoWhenItCloses() {
        var contact = recorded("P100001");
        assertThat(holder("contact", contact)).isEqualTo("- childrens-front-door");
        var episode = helped(contact, "P100001");
        assertThat(holder("contact", contact)).isNull();
        assertThat(holder("early-help", episode)).isEqualTo("graham early-help-north");
        database.execute("update core.record_holder set staff_id = (select id from core.staff where username = 'sonia') where reference = '" + episode + "'");
        work(wiring -> {
            assertThat(earlyHelp(wiring).details(episode).lead()).isEqualTo("Sonia Marsh");
            assertThat(earlyHelp(wiring).episodes(all(), 0, 5).rows()).extracting(CaseRow::worker).containsExactly("Sonia Marsh");
            earlyHelp(wiring).plan(episode, earlyHelp(wiring).details(episode).version(), plan(3));
        });
        assertThat(database.query("select s.username from core.work_item w join core.staff s on s.id = w.staff_id where w.kind = 'early-help-review'"
                + " and w.done_at is null")).isEqualTo("sonia");
        work(wiring -> earlyHelp(wiring).close(episode, earlyHelp(wiring).details(episode).version(), Closing.MOVED_AWAY, "They moved", RECEIVED.plusDays(50)));
        assertThat(holder("early-help", episode)).isNull();
        work(wiring -> assertThat(earlyHelp(wiring).details(episode).lead()).isEqualTo("Graham Pike"));
    }

    @Test
    void goalsAloneMoveThePlanOnSoThatNobodyWritesOverThem() {
        var episode = helped(recorded("P100001"), "P100001");
        work(wiring -> earlyHelp(wiring).plan(episode, earlyHelp(wiring).details(episode).version(), plan(3)));
        var seen = new long[1];
        work(wiring -> seen[0] = earlyHelp(wiring).details(episode).version());
        work(wiring -> earlyHelp(wiring).plan(episode, seen[0], met(plan(3))));
        assertThatThrownBy(() -> work(wiring -> earlyHelp(wiring).plan(episode, seen[0], plan(3)))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void listsForProgramsAreNotedWithHowManyAndKeepNoNamesOfTheRestricted() {
        recorded("P100001");
        recorded("P100003");
        work(wiring -> {
            contacts(wiring).listed(all(), 0, 10);
            earlyHelp(wiring).listed(all(), 0, 10);
            assessments(wiring).listed(all(), 0, 10);
            assertThat(wiring.recorded()).containsExactly("contact.listed 2 rows", "early-help.listed 0 rows", "assessment.listed 0 rows");
        });
        database.execute("update core.person set restricted = true, restricted_because = 'Adopted' where reference = 'P100003'");
        var reader = new Actor((Long) database.query("select id from core.staff where username = 'sonia'"), "sonia", "Sonia", Map.of("children.contact.view",
                List.of(new org.lifecourse.core.access.Scope("children", null, null))), false);
        work(wiring -> {
            assertThat(contacts(wiring.as(reader)).listed(all(), 0, 10).rows()).extracting(CaseRow::child, CaseRow::personReference)
                    .containsExactlyInAnyOrder(tuple("Freja Lindqvist", "P100001"), tuple(null, null));
            assertThat(contacts(wiring).listed(new CaseFilter("P100003", null, "", false, null), 0, 10).total()).as("nobody asks by number either").isZero();
            assertThat(contacts(wiring).listed(new CaseFilter("P100001", null, "", false, null), 0, 10).total()).isEqualTo(1);
        });
    }

    @Test
    void aDocumentOpensOnlyWithTheBestProtectedChild() {
        var contact = recorded(RECEIVED, "P100001", "P100002");
        database.execute("update core.person set restricted = true, restricted_because = 'Hidden address' where reference = 'P100002'");
        work(wiring -> wiring.get(RecordPapersService.class).attach(contact, "drawing.txt", "What a good day looks like", "a house".getBytes()));
        assertThat(database.query("select p.reference || ' ' || d.permission || ' ' || d.subject_kind from core.document d join core.person p on p.id = d.person_id"))
                .isEqualTo("P100002 children.contact.view contact");
        var reader = new Actor(null, "partner", "Partner", Map.of("children.contact.view", List.of(
                new org.lifecourse.core.access.Scope("children", null, null))), false);
        work(wiring -> {
            wiring.as(reader);
            assertThatThrownBy(() -> wiring.get(RecordPapersService.class).mayAttach(contact)).isInstanceOf(AccessDenied.class);
        });
        refused("referral.unknown", wiring -> wiring.get(RecordPapersService.class).mayAttach("SW-1999-0001"));
    }

    @Test
    void aDocumentClosesWithAnyChildOfTheRecordWhoIsRestrictedLater() {
        var contact = recorded(RECEIVED, "P100001", "P100002");
        work(wiring -> wiring.get(RecordPapersService.class).attach(contact, "drawing.txt", "A good day", "a house".getBytes()));
        var id = (Long) database.query("select id from core.document");
        var reader = staff("sonia", "children.contact.view");
        work(wiring -> assertThat(wiring.as(reader).get(DocumentService.class).read(id).content()).isNotEmpty());
        database.execute("update core.person set restricted = true, restricted_because = 'Adopted' where reference = 'P100002'");
        work(wiring -> {
            var documents = wiring.as(reader).get(DocumentService.class);
            assertThat(documents.of("children", "contact", contact)).isEmpty();
            assertThatThrownBy(() -> documents.read(id)).isInstanceOf(RecordRestricted.class);
        });
    }

    @Test
    void aDocumentOfAFamilyStandsWithEachChildOfItsRecord() {
        var contact = recorded(RECEIVED, "P100001", "P100002");
        work(wiring -> wiring.get(RecordPapersService.class).attach(contact, "drawing.txt", "A good day", "a house".getBytes()));
        var reader = staff("sonia", "children.contact.view", Permissions.PERSON_VIEW);
        work(wiring -> List.of("P100001", "P100002").forEach(child -> assertThat(files(wiring.as(reader), child)).as(child).containsExactly("A good day")));
        work(wiring -> assertThat(files(wiring.as(reader), "P100003")).as("a child of whom the contact does not tell").isEmpty());
        work(wiring -> assertThat(files(wiring.as(staff("graham", Permissions.PERSON_VIEW)), "P100002")).as("may not read contacts").isEmpty());
        database.execute("update core.person set restricted = true, restricted_because = 'Adopted' where reference = 'P100001'");
        work(wiring -> assertThat(files(wiring.as(reader), "P100002")).as("one of the children is closed").isEmpty());
    }

    private static List<String> files(Wiring wiring, String child) {
        return wiring.get(PersonOverviewService.class).files(child).stream().map(DocumentRow::title).toList();
    }

    private Object holder(String kind, String reference) {
        return database.query("select max(coalesce(s.username, '-') || ' ' || t.code) from core.record_holder h left join core.staff s on s.id = h.staff_id"
                + " left join core.team t on t.id = h.team_id where h.module = 'children' and h.kind = '" + kind + "' and h.reference = '" + reference + "'");
    }

    private static CaseFilter all() {
        return new CaseFilter("", null, "", false, null);
    }

    private static PlanText plan(int needs) {
        return new PlanText(RECEIVED.plusDays(10), "Assessment of the whole family", "We want mornings to be calm",
                Stream.of(FamilyOutcome.values()).limit(needs).map(outcome -> new PlanText.Goal(outcome, true, "A goal", "", null)).toList(),
                RECEIVED.plusDays(12), RECEIVED.plusDays(90));
    }

    private static PlanText met(PlanText plan) {
        return new PlanText(plan.assessedOn(), plan.assessment(), plan.familyVoice(), plan.goals().stream()
                .map(goal -> new PlanText.Goal(goal.outcome(), true, goal.goal(), "", RECEIVED.plusDays(30))).toList(), plan.agreedOn(), plan.reviewOn());
    }

    private static DecisionText decision(ThresholdDecision decision, String... children) {
        return new DecisionText(RECEIVED.plusDays(1), decision, "Reason", List.of(children), "tern", "graham", "early-help-north");
    }

    private String recorded(String child) {
        return recorded(RECEIVED, child);
    }

    private String recorded(String child, LocalDate on) {
        return recorded(on, child);
    }

    private String recorded(LocalDate on, String... children) {
        var reference = new String[1];
        work(wiring -> reference[0] = contacts(wiring).record(new ContactText(on, List.of(children), ContactSource.SCHOOL, "Head teacher", "tern",
                "Often hungry", Consent.GIVEN)));
        return reference[0];
    }

    private String helped(String contact, String... children) {
        var reference = new String[1];
        work(wiring -> reference[0] = contacts(wiring).decide(contact, contacts(wiring).details(contact).version(),
                decision(ThresholdDecision.EARLY_HELP, children)));
        return reference[0];
    }

    private String helped(String contact, LocalDate on, String... children) {
        var reference = new String[1];
        work(wiring -> reference[0] = contacts(wiring).decide(contact, contacts(wiring).details(contact).version(), new DecisionText(on,
                ThresholdDecision.EARLY_HELP, "Reason", List.of(children), "tern", "graham", "early-help-north")));
        return reference[0];
    }

    private static ContactService contacts(Wiring wiring) {
        return wiring.get(ContactService.class);
    }

    private static EarlyHelpService earlyHelp(Wiring wiring) {
        return wiring.get(EarlyHelpService.class);
    }

    private static AssessmentService assessments(Wiring wiring) {
        return wiring.get(AssessmentService.class);
    }

    private static long version(Wiring wiring, String referral) {
        return assessments(wiring).details(referral).version();
    }

    private void work(Consumer<Wiring> work) {
        database.inTransaction(em -> work.accept(new Wiring(em, TODAY)));
    }

    private void refused(String key, Consumer<Wiring> work) {
        assertThatThrownBy(() -> work(work)).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
