package org.lifecourse.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.deadline.DeadlineCalendarService.ClockTally;
import org.lifecourse.core.deadline.DeadlineCalendarService.ForecastDay;
import org.lifecourse.core.deadline.DeadlineCalendarService.ForecastTeam;
import org.lifecourse.testing.TestDatabase;

class DeadlineCalendarServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 8);
    private static final String VIEW = "send.ehc-request.view";
    private static Long beth;
    private static Long ivo;

    @BeforeAll
    static void enterClocks() {
        DATABASE.execute("insert into core.organisation (code, name, kind) select 'council', 'Council', min(kind) from (values ('COUNCIL')) k(kind)");
        DATABASE.execute("insert into core.team (code, name, organisation_id, service_area) select 'send-casework', 'SEND casework', id, 'send'"
                + " from core.organisation");
        DATABASE.execute("insert into core.staff (username, display_name, team_id) select 'beth.larwood', 'Beth Larwood', id from core.team");
        DATABASE.execute("insert into core.staff (username, display_name) values ('ivo.hart', 'Ivo Hart')");
        DATABASE.execute("insert into core.person (reference, given_names, family_name, display_name, birth_precision, sex, restricted, restricted_because,"
                + " registered_at) values ('P100001', 'Ada', 'Quill', 'Ada Quill', 'UNKNOWN', 'F', false, null, now()),"
                + " ('P100002', 'Bea', 'Quill', 'Bea Quill', 'UNKNOWN', 'F', true, 'Adopted', now())");
        beth = number("select id from core.staff where username = 'beth.larwood'");
        ivo = number("select id from core.staff where username = 'ivo.hart'");
        var team = number("select id from core.team");
        var ada = number("select id from core.person where reference = 'P100001'");
        var bea = number("select id from core.person where reference = 'P100002'");
        DATABASE.inTransaction(em -> {
            var deadlines = new Wiring(em, TODAY).get(DeadlineService.class);
            start(deadlines, DeadlineRules.SEND_DECIDE_WHETHER_TO_ASSESS, "NA-1", "send", VIEW, LocalDate.of(2026, 4, 20), beth, team, ada);
            start(deadlines, DeadlineRules.SEND_DECIDE_WHETHER_TO_ASSESS, "NA-2", "send", VIEW, LocalDate.of(2026, 4, 27), null, team, bea);
            start(deadlines, DeadlineRules.SEND_FINAL_PLAN, "NA-2", "send", VIEW, LocalDate.of(2026, 4, 27), beth, team, bea);
            start(deadlines, DeadlineRules.ADULTS_SAFEGUARDING_DECISION, "SC-1", "adults", "adults.concern.view", LocalDate.of(2026, 6, 5), ivo, null, null);
            start(deadlines, DeadlineRules.ADULTS_SAFEGUARDING_ENQUIRY, "SC-2", "adults", "adults.concern.view", LocalDate.of(2026, 5, 5), ivo, null, null);
            deadlines.pause(DeadlineKey.of(DeadlineRules.ADULTS_SAFEGUARDING_ENQUIRY, "adults", "record", "SC-2"), LocalDate.of(2026, 5, 10), "Police");
            start(deadlines, DeadlineRules.SEND_ADVICE, "NA-3", "send", VIEW, LocalDate.of(2026, 4, 20), beth, team, null);
            deadlines.met(DeadlineKey.of(DeadlineRules.SEND_ADVICE, "send", "record", "NA-3"), TODAY);
        });
    }

    @Test
    void onlyClocksOfRecordsThatTheCallerMaySeeAreShown() {
        as(caller(beth, Map.of(VIEW, List.of(Scope.area("send")), Permissions.DEADLINE_VIEW, List.of(Scope.EVERYWHERE))), calendar -> {
            assertThat(calendar.open(CalendarFilter.EVERYTHING, 0, 10)).extracting(ClockRow::subject).containsExactly("NA-1", "NA-2", "NA-2");
            assertThat(calendar.count(CalendarFilter.EVERYTHING)).isEqualTo(3);
        });
        as(caller(ivo, Map.of(Permissions.DEADLINE_VIEW, List.of(Scope.EVERYWHERE))), calendar -> {
            assertThat(calendar.open(CalendarFilter.EVERYTHING, 0, 10)).isEmpty();
            assertThat(calendar.own()).isEmpty();
        });
        as(caller(ivo, Map.of("adults.concern.view", List.of(Scope.area("send")), Permissions.DEADLINE_VIEW, List.of(Scope.EVERYWHERE))),
                calendar -> assertThat(calendar.open(CalendarFilter.EVERYTHING, 0, 10)).as("held in another area").isEmpty());
        as(caller(ivo, Map.of(VIEW, List.of(Scope.EVERYWHERE), Permissions.DEADLINE_VIEW, List.of(Scope.area("adults")))),
                calendar -> assertThat(calendar.open(CalendarFilter.EVERYTHING, 0, 10)).as("calendar of another area").isEmpty());
    }

    @Test
    void aRestrictedPersonIsNotNamed() {
        as(caller(beth, Map.of(VIEW, List.of(Scope.EVERYWHERE), Permissions.DEADLINE_VIEW, List.of(Scope.EVERYWHERE), Permissions.PERSON_VIEW,
                List.of(Scope.EVERYWHERE))), calendar -> assertThat(calendar.open(CalendarFilter.EVERYTHING, 0, 10)).extracting(ClockRow::personName)
                        .containsExactly("Ada Quill", null, null));
    }

    @Test
    void oneSeesOnesOwnAndTheTeams() {
        var rights = Map.of(VIEW, List.of(Scope.EVERYWHERE));
        as(caller(beth, rights), calendar -> {
            assertThat(calendar.own()).extracting(ClockRow::rule)
                    .containsExactly(DeadlineRules.SEND_DECIDE_WHETHER_TO_ASSESS, DeadlineRules.SEND_FINAL_PLAN);
            assertThat(calendar.count(new CalendarFilter("team", "", "", "", null, null))).isEqualTo(3);
        });
        as(caller(ivo, rights), calendar -> assertThat(calendar.count(new CalendarFilter("team", "", "", "", null, null))).isZero());
    }

    @Test
    void theDaysOfTheFilterBoundTheList() {
        as(Actor.portal("test"), calendar -> {
            assertThat(calendar.open(CalendarFilter.EVERYTHING.between(TODAY, TODAY), 0, 10)).extracting(ClockRow::subject).containsExactly("NA-2");
            assertThat(calendar.open(new CalendarFilter("", "adults", "", "", null, null), 0, 10)).extracting(ClockRow::subject)
                    .containsExactly("SC-2", "SC-1");
            assertThat(calendar.count(new CalendarFilter("", "", "", "send-casework", null, TODAY))).isEqualTo(2);
        });
    }

    @Test
    void theForecastCountsWhatRunsAndNotWhatStandsStill() {
        as(Actor.portal("test"), calendar -> {
            assertThat(calendar.tally(CalendarFilter.EVERYTHING)).isEqualTo(new ClockTally(1, 1, 1, 0));
            assertThat(calendar.forecast(CalendarFilter.EVERYTHING)).hasSize(30).startsWith(new ForecastDay(TODAY, 1))
                    .contains(new ForecastDay(LocalDate.of(2026, 6, 12), 1), new ForecastDay(LocalDate.of(2026, 6, 13), 0));
            assertThat(calendar.forecastByTeam(CalendarFilter.EVERYTHING)).containsExactly(new ForecastTeam("send-casework", "SEND casework", 1, 1, 1),
                    new ForecastTeam("", "", 0, 1, 1));
        });
    }

    private static void start(DeadlineService deadlines, String rule, String subject, String area, String permission, LocalDate trigger, Long staff,
            Long team, Long person) {
        deadlines.start(new DeadlineStart(DeadlineKey.of(rule, area, "record", subject), person, "Do it", "/x", permission, area, trigger, staff, team));
    }

    private static Actor caller(Long staff, Map<String, List<Scope>> grants) {
        return new Actor(staff, "somebody", "Somebody", grants, false);
    }

    private static long number(String sql) {
        return ((Number) DATABASE.query(sql)).longValue();
    }

    private static void as(Actor actor, Consumer<DeadlineCalendarService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).as(actor).get(DeadlineCalendarService.class)));
    }
}
