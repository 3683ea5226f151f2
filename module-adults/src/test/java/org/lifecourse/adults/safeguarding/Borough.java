package org.lifecourse.adults.safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.work.WorkService;
import org.lifecourse.testing.TestDatabase;

/** A council with a safeguarding team, two members of staff and three adults, the third of whom is restricted. It hears what is audited. */
final class Borough {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final ConcernText TEXT = new ConcernText(TODAY.minusDays(3), "Daughter", RaisedBy.FAMILY_OR_FRIEND, Route.PHONE, "Visits missed",
            RiskPlace.OWN_HOME, "", RiskSource.SERVICE_PROVIDER, "", Set.of(AbuseKind.NEGLECT), SafeNow.YES, "", Consent.GIVEN, CapacityView.HAS);
    static final DecisionText SECTION_42 = new DecisionText(Decision.SECTION_42, TODAY, "", "");

    static final Allocation NOBODYS = new Allocation("adult-safeguarding", null);
    static final Allocation MARTHAS = new Allocation("adult-safeguarding", "martha.quill");
    static final Allocation OWENS = new Allocation("adult-safeguarding", "owen.sallis");

    final TestDatabase database = TestDatabase.with("core", "adults");
    final List<Heard> heard = new ArrayList<>();
    private Wiring wired;

    /** A change as the audit is told of it. */
    record Heard(String action, String subject, Map<String, Object> before, Map<String, Object> after) {
    }

    Borough() {
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

    /** Something done in one transaction, by the portal itself unless it says otherwise. */
    void work(Consumer<Borough> deed) {
        database.inTransaction(em -> {
            wired = new Wiring(em, TODAY);
            deed.accept(this);
        });
    }

    /** A service whose changes are heard. */
    <T> T get(Class<T> kind) {
        for (var teller : List.of(ConcernDesk.class, EpisodeDesk.class, EpisodeService.class, SeveralService.class, ConcernListService.class,
                ConcernPapersService.class)) {
            listen(wired.get(teller));
        }
        return wired.get(kind);
    }

    private void listen(Object teller) {
        try {
            var field = teller.getClass().getDeclaredField("audit");
            field.setAccessible(true);
            field.set(teller, new Ear());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void as(String username, String... permissions) {
        var grants = new HashMap<String, List<Scope>>();
        for (var permission : permissions) {
            grants.put(permission, List.of(Scope.area("adults")));
        }
        wired.as(new Actor(staff(username), username, username, Map.copyOf(grants), false));
    }

    Long staff(String username) {
        return ((Number) database.query("select id from core.staff where username = '" + username + "'")).longValue();
    }

    /** As a hand-over in the core leaves it. */
    void hold(String concern, String username) {
        wired.get(WorkService.class).hold("adults", ConcernTraces.KIND, concern, staff(username), null);
    }

    Heard last(String action) {
        return heard.stream().filter(one -> one.action().equals(action)).reduce((first, second) -> second).orElseThrow();
    }

    long version(String concern) {
        return wired.get(SafeguardingService.class).details(concern).version();
    }

    private final class Ear extends AuditTrail {

        @Override
        public void seen(String action, String subjectKind, String subject) {
            heard.add(new Heard(action, subject, Map.of(), Map.of()));
        }

        @Override
        public void changed(String action, String subjectKind, String subject, Map<String, ?> before, Map<String, ?> after, String reason) {
            heard.add(new Heard(action, subject, new LinkedHashMap<>(before), new LinkedHashMap<>(after)));
        }
    }
}
