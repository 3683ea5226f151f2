package org.lifecourse.core.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class ModuleRegisterRepository {

    static final String UNREAD = "unread";
    private static final String MODULE = "m.code, m.title, m.purpose, m.icon, m.position, m.context_root, m.build, m.started_at, m.wanted, m.wanted_build,"
            + " exists (select from core.running_module r where r.module = m.code)";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /** Nodes that start at the same time enter what they declare one after the other; the lock ends with the transaction. */
    void waitForOthers() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('core.module-register')) as text)").getSingleResult();
    }

    void upsert(ModuleDescriptor module, String title, String purpose, String contextRoot, String build, Instant now) {
        em.createNativeQuery("insert into core.module (code, title, purpose, icon, position, context_root, build, started_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (code) do update set title = ?2,"
                + " purpose = ?3, icon = ?4, position = ?5, context_root = ?6, build = ?7, started_at = ?8")
                .setParameter(1, module.code()).setParameter(2, title).setParameter(3, purpose).setParameter(4, module.icon())
                .setParameter(5, module.position()).setParameter(6, contextRoot).setParameter(7, build)
                .setParameter(8, Timestamp.from(now)).executeUpdate();
        em.createNativeQuery("delete from core.module_navigation where module = ?1").setParameter(1, module.code()).executeUpdate();
    }

    /** A module comes up on this node; where a launcher deploys it, that says when people may come. */
    void runsOn(String node, String module, String build, Instant now) {
        em.createNativeQuery("insert into core.module_node (module, node, build, state, started_at, beaten_at) values (?1, ?2, ?3, ?5, ?4, now())"
                + " on conflict (module, node) do update set build = ?3, state = ?5, started_at = ?4, beaten_at = now()")
                .setParameter(1, module).setParameter(2, node).setParameter(3, build).setParameter(4, Timestamp.from(now))
                .setParameter(5, Node.isLaunched() ? "STOPPED" : "RUNNING").executeUpdate();
    }

    void addNavigation(String module, int position, String label, NavigationEntry entry) {
        em.createNativeQuery("insert into core.module_navigation values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''))").setParameter(1, module)
                .setParameter(2, position).setParameter(3, label).setParameter(4, entry.path())
                .setParameter(5, entry.permission()).setParameter(6, entry.countKind() == null ? "" : entry.countKind()).executeUpdate();
    }

    void declare(String module, PermissionDeclaration permission) {
        em.createNativeQuery("insert into core.permission (code, module, description) values (?1, ?2, ?3)"
                + " on conflict (code) do update set description = ?3, withdrawn = false")
                .setParameter(1, permission.code()).setParameter(2, module).setParameter(3, permission.description()).executeUpdate();
    }

    void declare(RoleDeclaration role) {
        em.createNativeQuery("insert into core.role (code, title, description, built_in) values (?1, ?2, ?3, true) on conflict (code) do nothing")
                .setParameter(1, role.code()).setParameter(2, role.title()).setParameter(3, role.description()).executeUpdate();
    }

    /** Hands out a default once: what an administrator took away stays away. */
    void grantDefault(String role, String permission) {
        var isNew = em.createNativeQuery("insert into core.role_default values (?1, ?2) on conflict do nothing")
                .setParameter(1, role).setParameter(2, permission).executeUpdate() > 0;
        if (isNew) {
            em.createNativeQuery("insert into core.role_permission select id, ?2 from core.role where code = ?1 on conflict do nothing")
                    .setParameter(1, role).setParameter(2, permission).executeUpdate();
        }
    }

    void beat(String node, String module) {
        em.createNativeQuery("update core.module_node set beaten_at = now()" + (Node.isLaunched() ? "" : ", state = 'RUNNING'")
                + " where module = ?1 and node = ?2").setParameter(1, module)
                .setParameter(2, node).executeUpdate();
    }

    void stopped(String node, String module) {
        em.createNativeQuery("update core.module_node set state = 'STOPPED' where module = ?1 and node = ?2").setParameter(1, module)
                .setParameter(2, node).executeUpdate();
    }

    boolean takeJob(String job, Duration rest) {
        return em.createNativeQuery("insert into core.scheduled_run as r (job, node, started_at) values (?1, ?2, now()) on conflict (job) do update"
                + " set node = ?2, started_at = now(), runs = r.runs + 1 where r.started_at < now() - ?3 * interval '1 second'").setParameter(1, job)
                .setParameter(2, Node.name()).setParameter(3, rest.toSeconds()).executeUpdate() > 0;
    }

    void samplesAre(String module, String state, int files, Instant now) {
        em.createNativeQuery("insert into core.module_sample values (?1, ?2, ?3, ?4) on conflict (module) do update set state = ?2,"
                + " files = core.module_sample.files + ?3, changed_at = ?4").setParameter(1, module).setParameter(2, state)
                .setParameter(3, files).setParameter(4, Timestamp.from(now)).executeUpdate();
    }

    void want(String module, String state, String build) {
        em.createNativeQuery("update core.module set wanted = ?2, wanted_build = nullif(?3, ''), wish = wish + 1 where code = ?1")
                .setParameter(1, module).setParameter(2, state).setParameter(3, build == null ? "" : build).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> findModules() {
        return em.createNativeQuery("select " + MODULE + " from core.module m order by m.position, m.code").getResultList();
    }

    /**
     * What is known of the nodes, silent ones of the last hour too: module, node, build, whether the module runs there, whether its launcher
     * is heard of, since when it runs, which build lies there, and the answer to what was asked for last.
     */
    @SuppressWarnings("unchecked")
    List<Object[]> findNodes() {
        return em.createNativeQuery("select n.module, n.node, n.build, exists (select from core.running_module r where r.module = n.module"
                + " and r.node = n.node), coalesce(n.seen_at > now() - interval '12 seconds', false), n.started_at, n.available_build,"
                + " case when n.answered = m.wish then n.answer end from core.module_node n join core.module m on m.code = n.module"
                + " where greatest(n.seen_at, n.beaten_at) > now() - interval '1 hour' order by n.module, n.node").getResultList();
    }

    /** Where modules answer that run on another node than this one. */
    @SuppressWarnings("unchecked")
    List<String> findRootsElsewhere(String node) {
        return em.createNativeQuery("select distinct m.context_root from core.module m join core.running_module r on r.module = m.code where r.node <> ?1")
                .setParameter(1, node).getResultList();
    }

    /** Modules with the lines of their menus, a row a line; the columns of {@link #findModules}, then label, path, permission and kind of work counted. */
    @SuppressWarnings("unchecked")
    List<Object[]> findNavigation() {
        return em.createNativeQuery("select " + MODULE + ", n.label, n.path, n.permission, n.count_kind from core.module m"
                + " join core.module_navigation n on n.module = m.code order by m.position, m.code, n.position").getResultList();
    }

    /** Open work by module and kind; and under no module how many notifications are new. */
    @SuppressWarnings("unchecked")
    List<Object[]> countWork(Long staffId) {
        return em.createNativeQuery("select module, kind, count(*) from (select module, kind from core.work_item"
                + " where staff_id = ?1 and done_at is null limit 1001) w group by module, kind union all select '', '" + UNREAD + "', count(*) from"
                + " (select 1 from core.notification where staff_id = ?1 and read_at is null limit 100) n").setParameter(1, staffId).getResultList();
    }
}
