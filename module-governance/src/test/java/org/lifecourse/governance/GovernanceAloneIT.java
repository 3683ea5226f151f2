package org.lifecourse.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.audit.AuditChain;
import org.lifecourse.core.module.ModuleRegisterService;
import org.lifecourse.core.plan.PlanEditService;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.core.plan.PlanText;
import org.lifecourse.core.web.WarUnderTest;

/** The module's own WAR, alone on a stock Payara Micro that is given {@code jdbc/lifecourse}. */
@ExtendWith(ArquillianExtension.class)
class GovernanceAloneIT {

    @Inject
    private PlanService plans;
    @Inject
    private PlanEditService edits;
    @Inject
    private ModuleRegisterService modules;
    @Inject
    private CurrentActor current;
    @Resource(lookup = "jdbc/lifecourse")
    private DataSource database;

    @Deployment
    static WebArchive module() {
        return WarUnderTest.with(GovernanceAloneIT.class);
    }

    @Test
    void enters_itself_in_the_register() {
        signedInWith(Permissions.MODULE_ADMINISTER, null);
        assertTrue(modules.all().stream().anyMatch(module -> module.code().equals("governance") && module.running()));
    }

    @Test
    void turns_away_who_has_not_signed_in() {
        current.is(Actor.NOBODY, "");
        assertThrows(AccessDenied.class, () -> plans.plans("governance"));
    }

    @Test
    void turns_away_who_holds_the_permission_elsewhere_only() {
        signedInWith(Permissions.PLAN_EDIT, "send");
        assertThrows(AccessDenied.class, () -> edits.put(plan("elsewhere", "A plan")));
    }

    @Test
    void a_broken_rule_rolls_back_and_leaves_no_audit() throws SQLException {
        signedInWith(Permissions.PLAN_EDIT, null);
        var before = auditLength();
        assertThrows(RuleViolation.class, () -> edits.put(plan("no-title", " ")));
        assertEquals(0, count("select count(*) from core.plan where code = 'no-title'"));
        assertEquals(before, auditLength());
    }

    @Test
    void a_change_is_stored_with_its_audit_and_the_chain_stays_whole() throws SQLException {
        signedInWith(Permissions.PLAN_EDIT, null);
        var before = auditLength();
        assertTrue(edits.put(plan("new-plan", "A new plan")));
        assertEquals(1, count("select count(*) from core.plan where code = 'new-plan'"));
        assertTrue(auditLength() > before);
        try (var connection = database.getConnection()) {
            assertTrue(AuditChain.verify(connection).isWhole());
        }
    }

    private void signedInWith(String permission, String area) {
        current.is(new Actor(null, "tester", "Tester", Map.of(permission, List.of(area == null ? Scope.EVERYWHERE : Scope.area(area))),
                false), "127.0.0.1");
    }

    private static PlanText plan(String code, String title) {
        return new PlanText(code, title, "", "governance", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), "rag-3", "", "", "", "");
    }

    private long auditLength() throws SQLException {
        return count("select number from core.audit_head");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
