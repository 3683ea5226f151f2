package org.lifecourse.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.module.ModuleRegisterService.ModuleRow;
import org.lifecourse.testing.TestDatabase;

/** The module runs on the nodes north and south; each has its launcher. */
class ModuleRegisterServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final String PROPERTY = "lifecourse.node";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String OLD = "1.0";
    private static final String NEW = "1.1";

    @BeforeEach
    void twoNodes() {
        DATABASE.execute("delete from core.module");
        DATABASE.execute("delete from core.scheduled_run");
        as("north", service -> register(service, OLD));
        as("south", service -> register(service, OLD));
        launchersSay(OLD, OLD);
    }

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
        System.clearProperty("lifecourse.launched");
    }

    @Test
    void a_module_that_a_launcher_deploys_is_in_the_menu_only_when_that_says_so() {
        DATABASE.execute("delete from core.module");
        System.setProperty("lifecourse.launched", "true");
        as("north", service -> register(service, OLD));
        as("north", service -> {
            service.beat("housing");
            return null;
        });
        assertThat(menu()).isEmpty();
        DATABASE.execute("update core.module_node set state = 'RUNNING'");
        as("north", service -> {
            service.beat("housing");
            return null;
        });
        assertThat(menu()).containsExactly("Housing");
    }

    @Test
    void a_module_that_stops_on_one_node_stays_in_the_menu() {
        as("north", service -> stopped(service));
        assertThat(menu()).containsExactly("Housing");
        assertThat(row().running()).isTrue();
        assertThat(row().state()).isEqualTo("partly");
        assertThat(row().canBeStarted()).isTrue();
        as("south", service -> stopped(service));
        assertThat(menu()).isEmpty();
        assertThat(row().running()).isFalse();
    }

    @Test
    void a_node_that_falls_silent_takes_only_itself_away() {
        DATABASE.execute("update core.module_node set beaten_at = now() - interval '13 seconds', seen_at = now() - interval '13 seconds' where node = 'north'");
        assertThat(menu()).containsExactly("Housing");
        assertThat(row().nodes()).extracting(ModuleRegisterService.NodeRow::node, ModuleRegisterService.NodeRow::running,
                ModuleRegisterService.NodeRow::heard).containsExactly(tuple("north", false, false),
                        tuple("south", true, true));
        assertThat(row().state()).as("of the nodes that are there").isEqualTo("running");
        as("north", service -> {
            service.beat("housing");
            return null;
        });
        assertThat(row().nodes()).allMatch(ModuleRegisterService.NodeRow::running);
        DATABASE.execute("update core.module_node set beaten_at = now() - interval '2 hours', seen_at = now() - interval '2 hours' where node = 'north'");
        assertThat(row().nodes()).extracting(ModuleRegisterService.NodeRow::node).containsExactly("south");
    }

    @Test
    void what_runs_elsewhere_is_what_another_node_runs() {
        assertThat(as("north", ModuleRegisterService::rootsElsewhere)).containsExactly("/housing");
        as("south", service -> stopped(service));
        assertThat(as("north", ModuleRegisterService::rootsElsewhere)).isEmpty();
        assertThat(as("south", ModuleRegisterService::rootsElsewhere)).containsExactly("/housing");
    }

    @Test
    void a_wish_stands_until_every_node_has_answered_and_a_later_one_takes_its_place() {
        launchersSay(NEW, NEW);
        assertThat(row().availableBuild()).isEqualTo(NEW);
        as("north", service -> {
            service.replace("housing");
            return null;
        });
        assertThat(row().state()).isEqualTo("replacing");
        as("north", service -> register(service, NEW));
        answer("north", "started");
        assertThat(row().state()).as("south still has the former build").isEqualTo("replacing");
        as("south", service -> register(service, NEW));
        answer("south", "started");
        assertThat(row().state()).isEqualTo("running");
        assertThat(row().canBeReplaced()).isFalse();

        as("south", service -> {
            service.stop("housing");
            return null;
        });
        assertThat(row().nodes()).as("answers to what was asked before").allMatch(node -> node.answer() == null);
        assertThat(row().state()).isEqualTo("stopping");
    }

    @Test
    void a_build_that_does_not_start_on_one_node_is_told_and_leaves_the_other_running() {
        launchersSay(NEW, NEW);
        as("north", service -> {
            service.replace("housing");
            return null;
        });
        as("north", service -> stopped(service));
        answer("north", "failed: the table is missing");
        assertThat(row().trouble()).isEqualTo("the table is missing");
        assertThat(row().state()).isEqualTo("partly");
        assertThat(menu()).containsExactly("Housing");
        assertThat(row().canBeStarted()).isTrue();
    }

    @Test
    void of_different_files_in_the_folders_the_one_of_most_nodes_is_offered() {
        as("west", service -> register(service, OLD));
        launchersSay(NEW, NEW);
        DATABASE.execute("update core.module_node set available_build = '2.0', seen_at = now() where node = 'west'");
        assertThat(row().availableBuild()).isEqualTo(NEW);
    }

    @Test
    void nodes_that_start_at_the_same_time_enter_the_module_once() throws Exception {
        DATABASE.execute("delete from core.module");
        atOnce(() -> {
            as(null, service -> register(service, OLD));
            return null;
        });
        assertThat(DATABASE.query("select count(*) from core.module_navigation where module = 'housing'")).isEqualTo(1L);
    }

    @Test
    void scheduled_work_is_taken_by_one_of_several_nodes_and_again_after_its_rest() throws Exception {
        Callable<Boolean> take = () -> run(wiring -> wiring.get(ScheduledRunService.class).take("figures", Duration.ofHours(12)));
        assertThat(atOnce(take)).as("nodes that may").containsOnlyOnce(true).hasSize(8);
        assertThat(take.call()).as("a node that comes later").isFalse();
        DATABASE.execute("update core.scheduled_run set started_at = now() - interval '13 hours'");
        assertThat(atOnce(take)).as("the next night").containsOnlyOnce(true);
        assertThat(DATABASE.query("select runs from core.scheduled_run where job = 'figures'")).isEqualTo(2L);
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        var nodes = 8;
        var together = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            var answers = threads.invokeAll(Collections.<Callable<T>>nCopies(nodes, () -> {
                together.await();
                return work.call();
            }));
            var said = new ArrayList<T>();
            for (var answer : answers) {
                said.add(answer.get());
            }
            return said;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void launchersSay(String north, String south) {
        DATABASE.execute("update core.module_node set seen_at = now(), available_build = case node when 'north' then '" + north + "' else '" + south + "' end");
    }

    private static void answer(String node, String words) {
        DATABASE.execute("update core.module_node n set answer = '" + words + "', answered = m.wish from core.module m where m.code = n.module and n.node = '"
                + node + "'");
    }

    private static Void register(ModuleRegisterService service, String build) {
        service.register(new Housing(), "/housing", build, TEXTS);
        return null;
    }

    private static Void stopped(ModuleRegisterService service) {
        service.stopped("housing");
        return null;
    }

    private static ModuleRow row() {
        return as("north", service -> service.all().get(0));
    }

    private static List<String> menu() {
        return as("south", service -> service.menu().stream().map(ModuleRegisterService.MenuGroup::title).toList());
    }

    private static <T> T as(String node, Function<ModuleRegisterService, T> work) {
        if (node != null) {
            System.setProperty(PROPERTY, node);
        }
        return run(wiring -> work.apply(wiring.get(ModuleRegisterService.class)));
    }

    private static <T> T run(Function<Wiring, T> work) {
        var answer = new Object[1];
        DATABASE.inTransaction(em -> answer[0] = work.apply(new Wiring(em, TODAY)));
        @SuppressWarnings("unchecked")
        var said = (T) answer[0];
        return said;
    }

    private static final ResourceBundle TEXTS = new ListResourceBundle() {

        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"title", "Housing"}, {"purpose", "Homes"}, {"list", "Homes"}};
        }
    };

    private static final class Housing implements ModuleDescriptor {

        @Override
        public String code() {
            return "housing";
        }

        @Override
        public String titleKey() {
            return "title";
        }

        @Override
        public String purposeKey() {
            return "purpose";
        }

        @Override
        public String icon() {
            return "work";
        }

        @Override
        public int position() {
            return 9;
        }

        @Override
        public List<NavigationEntry> navigation() {
            return List.of(new NavigationEntry("list", "/homes/list", "housing.home.view"));
        }

        @Override
        public List<PermissionDeclaration> permissions() {
            return List.of(PermissionDeclaration.of("housing.home.view", "See homes"));
        }

        @Override
        public String bundle() {
            return "housing";
        }
    }
}
