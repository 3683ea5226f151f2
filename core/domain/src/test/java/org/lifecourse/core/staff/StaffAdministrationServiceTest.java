package org.lifecourse.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.Scope;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.testing.TestDatabase;

class StaffAdministrationServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);

    @BeforeEach
    void startWithOneAdministratorAndAReader() {
        for (var table : List.of("role_grant", "role_permission", "role", "staff", "permission")) {
            DATABASE.execute("delete from core." + table);
        }
        DATABASE.execute("insert into core.permission (code, module, description) values ('core.staff.administer', 'core', 'Staff'),"
                + " ('core.role.administer', 'core', 'Roles'), ('core.plan.view', 'core', 'Plans')");
        DATABASE.execute("insert into core.role (code, title, built_in) values ('PORTAL_ADMINISTRATOR', 'Portal administrator', true),"
                + " ('PLAN_READER', 'Plan reader', true)");
        DATABASE.execute("insert into core.role_permission select id, 'core.staff.administer' from core.role where code = 'PORTAL_ADMINISTRATOR'");
        DATABASE.execute("insert into core.role_permission select id, 'core.plan.view' from core.role where code = 'PLAN_READER'");
        DATABASE.execute("insert into core.staff (username, display_name) values ('priya', 'Priya Nandakumar'), ('beth', 'Beth Larwood')");
        DATABASE.execute("insert into core.role_grant (staff_id, role_id, from_date) select s.id, r.id, '2022-04-04' from core.staff s, core.role r"
                + " where s.username = 'priya' and r.code = 'PORTAL_ADMINISTRATOR'");
    }

    @Test
    void aNewAccountGetsAPasswordThatHasToBeChanged() {
        administer((service, wiring) -> {
            var password = service.open(new StaffText("Ruth.Calloway", "Ruth Calloway", "ruth@council.example", "", "", "Clerk"));

            var staff = wiring.get(StaffRepository.class).findByUsername("ruth.calloway").orElseThrow();
            assertThat(wiring.get(Passwords.class).fits(password, staff.passwordHash())).isTrue();
            assertThat(staff.mustChangePassword()).isTrue();
        });
    }

    @Test
    void aUsernameAndAnAddressBelongToOneAccount() {
        administer((service, wiring) -> {
            service.put(new StaffText("ruth", "Ruth", "ruth@council.example", "", "", ""));

            assertThatThrownBy(() -> service.open(new StaffText("RUTH", "Another", "", "", "", ""))).hasMessage("staff.usernameTaken");
            assertThatThrownBy(() -> service.put(new StaffText("ruth2", "Another", "Ruth@Council.example", "", "", "")))
                    .hasMessage("staff.emailTaken");
        });
    }

    @Test
    void theLastAdministratorIsNotClosed() {
        administer((service, wiring) -> assertThatThrownBy(() -> service.close("priya", 0)).hasMessage("staff.lastAdministrator"));
    }

    @Test
    void theLastAdministratorsGrantIsNotEnded() {
        var grant = ((Number) DATABASE.query("select id from core.role_grant")).longValue();

        administer((service, wiring) -> assertThatThrownBy(() -> service.endGrant("priya", grant, 0, TODAY.plusYears(1)))
                .hasMessage("staff.lastAdministrator"));
    }

    @Test
    void anAdministratorMayGoOnceAnotherOneStays() {
        administer((service, wiring) -> service.give("beth", grant("PORTAL_ADMINISTRATOR", "")));

        administer((service, wiring) -> {
            service.close("priya", 0);
            assertThat(wiring.fired()).hasSize(1).first().isInstanceOf(AccessWithdrawn.class);
        });
        assertThat(DATABASE.query("select active from core.staff where username = 'priya'")).isEqualTo(false);
    }

    @Test
    void anAdministratorOfOneServiceAreaDoesNotCount() {
        administer((service, wiring) -> service.give("beth", grant("PORTAL_ADMINISTRATOR", "send")));

        administer((service, wiring) -> assertThatThrownBy(() -> service.close("priya", 0)).hasMessage("staff.lastAdministrator"));
    }

    @Test
    void nobodyChangesTheirOwnRights() {
        var priya = actor("priya", Scope.EVERYWHERE);
        var grant = ((Number) DATABASE.query("select id from core.role_grant")).longValue();
        administer((service, wiring) -> {
            wiring.as(priya);

            assertThatThrownBy(() -> service.give("priya", grant("PLAN_READER", ""))).hasMessage("roleGrant.own");
            assertThatThrownBy(() -> service.putGrant("priya", grant("PLAN_READER", ""))).hasMessage("roleGrant.own");
            assertThatThrownBy(() -> service.endGrant("priya", grant, 0, TODAY)).hasMessage("roleGrant.own");
            assertThatThrownBy(() -> service.close("priya", 0)).hasMessage("staff.closesThemselves");
            service.give("beth", grant("PLAN_READER", ""));
        });
    }

    @Test
    void administeringStaffOfOneServiceAreaIsNotEnough() {
        administer((service, wiring) -> {
            wiring.as(actor("beth", Scope.area("send")));

            assertThatThrownBy(() -> service.staff(StaffFilter.EVERYBODY, 0, 25)).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void aRoleIsNotGivenTwiceForTheSameDays() {
        administer((service, wiring) -> {
            service.give("beth", grant("PLAN_READER", "send"));

            assertThatThrownBy(() -> service.give("beth", grant("PLAN_READER", "send"))).hasMessage("roleGrant.heldAlready");
            service.give("beth", grant("PLAN_READER", "governance"));
        });
    }

    @Test
    void aGrantOfAFileIsAddedThenSameThenChanged() {
        var until = new GrantText("PLAN_READER", "", "", "", LocalDate.of(2022, 9, 1), LocalDate.of(2023, 1, 31));
        administer((service, wiring) -> assertThat(service.putGrant("beth", grant("PLAN_READER", ""))).isEqualTo(Effect.ADDED));
        administer((service, wiring) -> assertThat(service.putGrant("beth", grant("PLAN_READER", ""))).isEqualTo(Effect.SAME));
        administer((service, wiring) -> assertThat(service.putGrant("beth", until)).isEqualTo(Effect.CHANGED));
        administer((service, wiring) -> assertThat(service.details("beth").grants()).extracting(StaffDetails.Grant::state)
                .containsExactly(StaffDetails.GrantState.ENDED));
    }

    @Test
    void aResetPasswordEndsSignInsAndLiftsTheLock() {
        DATABASE.execute("update core.staff set failed_attempts = 9, locked_until = '2099-01-01' where username = 'beth'");
        administer((service, wiring) -> {
            assertThat(service.count(new StaffFilter("", "locked", ""))).isEqualTo(1);

            service.resetPassword("beth");

            assertThat(wiring.fired()).hasSize(1);
            assertThat(service.details("beth").lockedUntil()).isNull();
        });
    }

    @Test
    void theListIsFilteredByWordsStateAndRole() {
        administer((service, wiring) -> {
            assertThat(service.staff(new StaffFilter("nanda", "active", "PORTAL_ADMINISTRATOR"), 0, 25)).extracting(StaffRow::roles)
                    .containsExactly("Portal administrator");
            assertThat(service.staff(new StaffFilter("", "closed", ""), 0, 25)).isEmpty();
            assertThat(service.staff(StaffFilter.EVERYBODY, 1, 1)).extracting(StaffRow::username).containsExactly("priya");
            assertThat(service.count(new StaffFilter("%", "", ""))).isZero();
        });
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        administer((service, wiring) -> service.change(0, new StaffText("beth", "Beth Larwood-Hale", "", "", "", "")));

        administer((service, wiring) -> assertThatThrownBy(() -> service.change(0, new StaffText("beth", "Beth", "", "", "", "")))
                .isInstanceOf(ChangedMeanwhile.class));
    }

    private static GrantText grant(String role, String area) {
        return new GrantText(role, area, "", "", LocalDate.of(2022, 9, 1), null);
    }

    private static Actor actor(String username, Scope scope) {
        var id = ((Number) DATABASE.query("select id from core.staff where username = '" + username + "'")).longValue();
        return new Actor(id, username, username, Map.of(Permissions.STAFF_ADMINISTER, List.of(scope)), false);
    }

    private static void administer(BiConsumer<StaffAdministrationService, Wiring> work) {
        DATABASE.inTransaction(em -> {
            var wiring = new Wiring(em, TODAY);
            work.accept(wiring.get(StaffAdministrationService.class), wiring);
        });
    }
}
