package org.lifecourse.core.module;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.indicator.IndicatorComputationService;

/** The register of modules: what runs, what its menu is, and what an administrator wants to run. */
@ApplicationService
public class ModuleRegisterService {

    /** How an answer of a launcher begins that could not do what was asked for. */
    public static final String FAILED = "failed: ";

    private static final int LABEL = 11;
    private static final int PATH = 12;
    private static final int PERMISSION = 13;
    private static final int COUNTED = 14;

    @Inject
    private ModuleRegisterRepository repository;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private IndicatorComputationService figures;
    @Inject
    private Clock clock;

    /** One line of the menu for one person. */
    public record MenuEntry(String label, String href, long count) {
    }

    /** One module of the menu for one person, with only the lines they may use. */
    public record MenuGroup(String code, String title, String icon, long count, List<MenuEntry> entries) {
    }

    /**
     * The menu of one person, and how many of their notifications are new.
     *
     * @param unread at most 100
     */
    public record Shell(List<MenuGroup> menu, long unread) {
    }

    /**
     * A module on one node.
     *
     * @param build what runs there, or ran last
     * @param heard whether its launcher was heard of within twelve seconds
     * @param availableBuild what lies in its modules folder
     * @param answer what its launcher answered to what was asked for last; null while it did not
     */
    public record NodeRow(String node, String build, boolean running, boolean heard, Instant startedAt, String availableBuild, String answer) {

        public boolean hasOther() {
            return heard && availableBuild != null && !availableBuild.equals(build);
        }

        public boolean hasFailed() {
            return answer != null && answer.startsWith(FAILED);
        }

        /** Why it did not start there; empty when all is well. */
        public String trouble() {
            return hasFailed() && !running ? answer.substring(FAILED.length()) : "";
        }

        /** Whether it could run there and does not. */
        public boolean isIdle() {
            return heard && !running && availableBuild != null;
        }

        private boolean waitsFor(String wantedBuild) {
            return answer == null && running && heard && wantedBuild != null && wantedBuild.equals(availableBuild) && !wantedBuild.equals(build);
        }
    }

    /**
     * A module as its administrator sees it.
     *
     * @param build what runs, or ran last; on several nodes, the build of the one that started last
     * @param running whether it runs on any node
     * @param nodes the nodes that were heard of within the hour, by name
     */
    public record ModuleRow(String code, String title, String purpose, String icon, String contextRoot, String build, boolean running,
            Instant startedAt, String wanted, String wantedBuild, List<NodeRow> nodes) {

        public boolean canBeReplaced() {
            return availableBuild() != null;
        }

        /** What lies in the modules folders beside what runs; the one of most nodes; null when there is nothing else. */
        public String availableBuild() {
            return nodes.stream().filter(NodeRow::hasOther).collect(Collectors.groupingBy(NodeRow::availableBuild, TreeMap::new, Collectors.counting()))
                    .entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        }

        /** Whether a node that could run it does not. */
        public boolean canBeStarted() {
            return !running || nodes.stream().anyMatch(NodeRow::isIdle);
        }

        /** Where it stands: running, partly, stopped, or on the way. */
        public String state() {
            if (nodes.stream().anyMatch(node -> node.waitsFor(wantedBuild))) {
                return nodes.stream().anyMatch(NodeRow::hasFailed) ? "partly" : "replacing";
            }
            var isWanted = "RUNNING".equals(wanted);
            var isAnswered = nodes.stream().anyMatch(node -> node.answer() != null);
            if (running != isWanted && !isAnswered) {
                return isWanted ? "starting" : "stopping";
            }
            if (!running) {
                return "stopped";
            }
            return nodes.stream().anyMatch(NodeRow::isIdle) ? "partly" : "running";
        }

        /** Why it did not start, as a launcher heard it; empty when all is well. */
        public String trouble() {
            return nodes.stream().map(NodeRow::trouble).filter(words -> !words.isEmpty()).findFirst().orElse("");
        }
    }

    /** Enters the module and what it declares. Called by the module itself when it starts. */
    @OpenToAll(because = "modules register themselves on start, before anybody signs in", beforeSignIn = true)
    public void register(ModuleDescriptor module, String contextRoot, String build, ResourceBundle texts) {
        repository.waitForOthers();
        CoreDeclarations.roles().forEach(repository::declare);
        CoreDeclarations.permissions().forEach(permission -> repository.declare("core", permission));
        CoreDeclarations.permissions().forEach(this::handOut);
        module.roles().forEach(repository::declare);
        module.permissions().forEach(permission -> repository.declare(module.code(), permission));
        module.permissions().forEach(this::handOut);
        module.roles().forEach(role -> role.alsoMay().forEach(permission -> repository.grantDefault(role.code(), permission)));
        figures.declare(module.code(), module.indicators(), texts);
        if (!module.isListed()) {
            return;
        }
        repository.upsert(module, texts.getString(module.titleKey()), texts.getString(module.purposeKey()), contextRoot, build,
                clock.instant());
        repository.runsOn(Node.name(), module.code(), build, clock.instant());
        var position = 0;
        for (var entry : module.navigation()) {
            repository.addNavigation(module.code(), position++, texts.getString(entry.label()), entry);
        }
    }

    private void handOut(PermissionDeclaration permission) {
        permission.defaultRoles().forEach(role -> repository.grantDefault(role, permission.code()));
    }

    @OpenToAll(because = "a running module says on its node that it is alive", beforeSignIn = true)
    public void beat(String module) {
        repository.beat(Node.name(), module);
    }

    @OpenToAll(because = "a module that is taken away says so", beforeSignIn = true)
    public void stopped(String module) {
        repository.stopped(Node.name(), module);
    }

    /**
     * Says how far a module is with its part of the sample borough; the launcher waits for it.
     *
     * @param state LOADING, LOADED or FAILED
     */
    @OpenToAll(because = "a module tells the launcher how far it is", beforeSignIn = true)
    public void samplesAre(String module, String state, int files) {
        repository.samplesAre(module, state, files, clock.instant());
    }

    /** The menu of the person who is signed in: running modules, and of them the lines that they may use. */
    @OpenToAll(because = "everybody has a menu; it holds only what they may use")
    public List<MenuGroup> menu() {
        return shell().menu();
    }

    /** What every page shows around its content. */
    @OpenToAll(because = "everybody has a menu; it holds only what they may use")
    public Shell shell() {
        var actor = current.get();
        var counts = counts(actor);
        return new Shell(menu(actor, counts), counts.getOrDefault(":" + ModuleRegisterRepository.UNREAD, 0L));
    }

    private List<MenuGroup> menu(Actor actor, Map<String, Long> counts) {
        var modules = new LinkedHashMap<String, ModuleRow>();
        var lines = new HashMap<String, List<MenuEntry>>();
        for (var row : repository.findNavigation()) {
            var module = row(row);
            if (module.running() && actor.may((String) row[PERMISSION], module.code())) {
                modules.putIfAbsent(module.code(), module);
                var count = row[COUNTED] == null ? 0L : counts.getOrDefault(module.code() + ":" + row[COUNTED], 0L);
                lines.computeIfAbsent(module.code(), key -> new ArrayList<>())
                        .add(new MenuEntry((String) row[LABEL], module.contextRoot() + row[PATH], count));
            }
        }
        return modules.values().stream().map(module -> new MenuGroup(module.code(), module.title(), module.icon(), counts.getOrDefault(module.code(), 0L),
                lines.get(module.code()))).toList();
    }

    private Map<String, Long> counts(Actor actor) {
        var counts = new HashMap<String, Long>();
        if (actor.staffId() != null) {
            for (var row : repository.countWork(actor.staffId())) {
                var count = ((Number) row[2]).longValue();
                counts.merge((String) row[0], count, Long::sum);
                counts.put(row[0] + ":" + row[1], count);
            }
        }
        return counts;
    }

    /** The module that answers at a path, also while it is stopped; null when none does. */
    @OpenToAll(because = "a link into a stopped module gets a friendly answer", beforeSignIn = true)
    public ModuleRow at(String path) {
        return repository.findModules().stream().map(this::row)
                .filter(module -> path.equals(module.contextRoot()) || path.startsWith(module.contextRoot() + "/")).findFirst().orElse(null);
    }

    /** The first parts of the paths at which modules answer on other nodes. */
    @OpenToAll(because = "what does not run on this node is sent on to one where it does", beforeSignIn = true)
    public Set<String> rootsElsewhere() {
        return Set.copyOf(repository.findRootsElsewhere(Node.name()));
    }

    @RequiresPermission(Permissions.MODULE_ADMINISTER)
    public List<ModuleRow> all() {
        current.mustHold(Permissions.MODULE_ADMINISTER, ServiceArea.CORE.code());
        var nodes = repository.findNodes().stream().collect(Collectors.groupingBy(row -> (String) row[0],
                Collectors.mapping(ModuleRegisterService::node, Collectors.toList())));
        return repository.findModules().stream().map(row -> row(row, nodes.getOrDefault((String) row[0], List.of()))).toList();
    }

    /** Asks the launchers to start a module, each on its own node; they answer within seconds. */
    @RequiresPermission(Permissions.MODULE_ADMINISTER)
    public void start(String module) {
        ask(module, "RUNNING", null, "module.start-asked");
    }

    @RequiresPermission(Permissions.MODULE_ADMINISTER)
    public void stop(String module) {
        ask(module, "STOPPED", null, "module.stop-asked");
    }

    /** Asks the launchers to replace a module by the other build that lies in their modules folders, one node after the other. */
    @RequiresPermission(Permissions.MODULE_ADMINISTER)
    public void replace(String module) {
        var row = find(module);
        if (!row.canBeReplaced()) {
            throw new RuleViolation("module.nothingNewer", row.title());
        }
        ask(module, "RUNNING", row.availableBuild(), "module.replace-asked");
    }

    private void ask(String module, String state, String build, String action) {
        var row = find(module);
        repository.want(module, state, build);
        audit.changed(action, "module", module, Map.of("running", row.running(), "build", row.build()),
                Map.of("wanted", state, "build", build == null ? row.build() : build));
    }

    private ModuleRow find(String module) {
        return all().stream().filter(row -> row.code().equals(module)).findFirst()
                .orElseThrow(() -> new RuleViolation("module.unknown"));
    }

    private ModuleRow row(Object[] row) {
        return row(row, List.of());
    }

    private ModuleRow row(Object[] row, List<NodeRow> nodes) {
        return new ModuleRow((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[5], (String) row[6], (Boolean) row[10],
                instant(row[7]), (String) row[8], (String) row[9], nodes);
    }

    private static NodeRow node(Object[] row) {
        return new NodeRow((String) row[1], (String) row[2], (Boolean) row[3], (Boolean) row[4], instant(row[5]), (String) row[6], (String) row[7]);
    }

    private static Instant instant(Object stored) {
        return stored == null ? null : ((Timestamp) stored).toInstant();
    }
}
