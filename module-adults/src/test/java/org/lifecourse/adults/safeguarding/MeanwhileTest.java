package org.lifecourse.adults.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.work.ChosenWork;
import org.lifecourse.core.work.HandOverExtent;
import org.lifecourse.core.work.HandOverService;

/** What others do at the same time is neither undone nor overlooked: cases handed over in the core, and adults who join an episode while it is closed. */
class MeanwhileTest {

    private static final String CONCERN = "SG-2026-0001";
    private static final String EPISODE = "SE-2026-0001";
    private static final String[] DECIDER = {AdultsPermission.SAFEGUARDING_VIEW, AdultsPermission.SAFEGUARDING_DECIDE};

    private final Borough borough = new Borough();

    @BeforeEach
    void aConcernThatMarthaMayDecide() {
        for (var permission : DECIDER) {
            borough.database.execute("insert into core.permission (code, module, description) values ('" + permission + "', 'adults', 'x') on conflict do nothing");
        }
        borough.database.execute("insert into core.role (id, code, title, description, built_in) values (9001, 'DECIDER', 'Decider', 'x', false)");
        borough.database.execute("insert into core.role_permission values (9001, '" + String.join("'), (9001, '", DECIDER) + "')");
        borough.database.execute("insert into core.role_grant (staff_id, role_id, service_area, from_date) select id, 9001, 'adults', date '2022-01-01'"
                + " from core.staff where username = 'martha.quill'");
        borough.work(b -> b.get(SafeguardingService.class).report("P100001", Borough.TEXT));
    }

    @Test
    void a_correction_leaves_the_decision_with_whom_it_was_handed_to() {
        takenByMartha(HandOverExtent.CASE);
        corrected();
        assertThat(decider()).isEqualTo("1 martha.quill");
    }

    @Test
    void a_correction_leaves_a_decision_that_was_handed_over_by_itself() {
        takenByMartha(HandOverExtent.PIECE);
        corrected();
        assertThat(decider()).isEqualTo("1 martha.quill");
    }

    @Test
    void a_worker_to_whom_a_concern_is_allocated_does_not_decide_instead_of_the_team() {
        borough.work(b -> b.get(SafeguardingService.class).allocate(CONCERN, b.version(CONCERN), Borough.NOBODYS, Borough.OWENS));
        corrected();
        assertThat(decider()).isEqualTo("1 tray");
    }

    @Test
    void the_decision_returns_to_the_tray_when_a_case_handed_over_is_allocated_to_somebody_else() {
        takenByMartha(HandOverExtent.CASE);
        borough.work(b -> b.get(SafeguardingService.class).allocate(CONCERN, b.version(CONCERN), Borough.MARTHAS, Borough.OWENS));
        assertThat(decider()).isEqualTo("1 tray");
    }

    @Test
    void an_allocation_is_refused_when_the_case_was_handed_over_since_the_page_was_opened() {
        takenByMartha(HandOverExtent.CASE);
        borough.work(b -> {
            var service = b.get(SafeguardingService.class);
            assertThatThrownBy(() -> service.allocate(CONCERN, b.version(CONCERN), Borough.NOBODYS, Borough.OWENS))
                    .isInstanceOfSatisfying(ChangedMeanwhile.class, refused -> assertThat(refused.arguments().get(3)).isEqualTo(b.version(CONCERN)));
            assertThat(service.details(CONCERN).worker()).isEqualTo("martha.quill");
            service.allocate(CONCERN, b.version(CONCERN), Borough.NOBODYS, Borough.MARTHAS);
            service.allocate(CONCERN, b.version(CONCERN), Borough.MARTHAS, Borough.OWENS);
            assertThat(service.details(CONCERN).worker()).isEqualTo("owen.sallis");
        });
    }

    @Test
    void several_are_not_allocated_when_one_was_handed_over_since_the_page_was_opened() {
        borough.work(b -> {
            opened(b.get(EpisodeService.class));
            b.get(EpisodeService.class).add(EPISODE, List.of("P100002"), Borough.TEXT);
        });
        borough.work(b -> {
            var shown = b.get(EpisodeService.class).adults(EPISODE, 10).get(0);
            b.hold(shown.reference(), "martha.quill");
            var seen = Map.of(shown.reference(), shown.version());
            var several = b.get(SeveralService.class);
            assertThatThrownBy(() -> several.allocate(EPISODE, seen, Map.of(), "adult-safeguarding", "owen.sallis")).isInstanceOf(RuleViolation.class)
                    .hasMessage("episode.concernsChanged");
            assertThat(several.allocate(EPISODE, seen, Map.of(shown.reference(), "Martha Quill"), "adult-safeguarding", "owen.sallis")).isEqualTo(1);
        });
    }

    @Test
    void the_present_holder_can_always_be_chosen_again() {
        borough.database.execute("update core.staff set active = false where username = 'owen.sallis'");
        borough.work(b -> {
            var service = b.get(SafeguardingService.class);
            assertThat(service.workers(CONCERN)).extracting(Choice::code).containsExactly("martha.quill");
            assertThatThrownBy(() -> service.allocate(CONCERN, b.version(CONCERN), Borough.NOBODYS, Borough.OWENS)).hasMessage("safeguarding.workerUnknown");
            b.hold(CONCERN, "owen.sallis");
            assertThat(service.workers(CONCERN)).extracting(Choice::code).containsExactly("martha.quill", "owen.sallis");
            service.allocate(CONCERN, b.version(CONCERN), Borough.OWENS, Borough.OWENS);
        });
        borough.database.execute("update core.team set closed_on = date '2026-03-01'");
        borough.work(b -> {
            assertThat(b.get(SafeguardingService.class).teams(CONCERN)).extracting(Choice::code).containsExactly("adult-safeguarding");
            b.get(SafeguardingService.class).allocate(CONCERN, b.version(CONCERN), Borough.OWENS, Borough.MARTHAS);
            assertThat(b.get(SafeguardingService.class).teams()).isEmpty();
        });
    }

    @Test
    void nobody_closes_an_episode_while_an_adult_joins_it() {
        borough.work(b -> opened(b.get(EpisodeService.class)));
        borough.work(b -> {
            b.get(EpisodeService.class).add(EPISODE, List.of("P100002"), Borough.TEXT);
            assertThatThrownBy(() -> beside(MeanwhileTest::closed)).isInstanceOf(PersistenceException.class);
        });
        assertThatThrownBy(() -> beside(MeanwhileTest::closed)).hasMessage("episode.concernsOpen");
    }

    @Test
    void no_adult_joins_an_episode_while_it_is_closed() {
        borough.work(b -> opened(b.get(EpisodeService.class)));
        borough.work(b -> {
            closed(b.get(EpisodeService.class));
            assertThatThrownBy(() -> beside(episodes -> episodes.add(EPISODE, List.of("P100002"), Borough.TEXT))).isInstanceOf(PersistenceException.class);
        });
        assertThatThrownBy(() -> beside(episodes -> episodes.add(EPISODE, List.of("P100002"), Borough.TEXT))).hasMessage("episode.closed");
        assertThat(borough.database.query("select count(*) from adults.safeguarding_concern where episode_id is not null")).isEqualTo(0L);
    }

    /** A second transaction that gives up soon when it has to wait for the first. */
    private void beside(Consumer<EpisodeService> deed) {
        borough.database.inTransaction(em -> {
            em.createNativeQuery("set local lock_timeout = '200ms'").executeUpdate();
            deed.accept(new Wiring(em, Borough.TODAY).get(EpisodeService.class));
        });
    }

    private static void opened(EpisodeService episodes) {
        episodes.open(new EpisodeText("marram-house", AbuseKind.NEGLECT, Borough.TODAY.minusDays(3), "Too few staff"));
    }

    private static void closed(EpisodeService episodes) {
        episodes.close(EPISODE, episodes.episode(EPISODE).version(), Borough.TODAY, "All moved");
    }

    private void takenByMartha(HandOverExtent extent) {
        var item = ((Number) borough.database.query("select id from core.work_item where done_at is null")).longValue();
        borough.work(b -> {
            b.as("martha.quill", DECIDER);
            b.get(HandOverService.class).handOver("adult-safeguarding", List.of(new ChosenWork(item, 0)), extent, "martha.quill", "");
        });
        assertThat(decider()).isEqualTo("1 martha.quill");
    }

    private void corrected() {
        borough.work(b -> b.get(SafeguardingService.class).correct(CONCERN, b.version(CONCERN), Borough.TEXT, "A word was wrong"));
    }

    /** How many decisions are open, and with whom. */
    private Object decider() {
        return borough.database.query("select count(*) || ' ' || string_agg(coalesce(s.username, 'tray'), ' ') from core.work_item w"
                + " left join core.staff s on s.id = w.staff_id where w.kind = 'safeguarding-decision' and w.done_at is null");
    }
}
