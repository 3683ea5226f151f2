package org.lifecourse.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

class RoleAdministrationServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);

    @BeforeEach
    void startWithAnAdministratorAndARoleOfOurOwn() {
        for (var table : List.of("role_grant", "role_permission", "role", "staff", "permission")) {
            DATABASE.execute("delete from core." + table);
        }
        DATABASE.execute("insert into core.permission (code, module, description, withdrawn) values ('core.staff.administer', 'core', 'Staff',"
                + " false), ('core.plan.view', 'core', 'Plans', false), ('old.thing.view', 'old', 'Old', true)");
        DATABASE.execute("insert into core.role (code, title, built_in) values ('ADMINISTRATOR', 'Administrator', true), ('HELPER', 'Helper', false)");
        DATABASE.execute("insert into core.role_permission select id, 'core.staff.administer' from core.role where code = 'ADMINISTRATOR'");
        DATABASE.execute("insert into core.role_permission select id, 'old.thing.view' from core.role where code = 'HELPER'");
        DATABASE.execute("insert into core.staff (username, display_name) values ('priya', 'Priya Nandakumar')");
        DATABASE.execute("insert into core.role_grant (staff_id, role_id, from_date) select s.id, r.id, '2022-04-04' from core.staff s, core.role r"
                + " where r.code = 'ADMINISTRATOR'");
    }

    @Test
    void changingThePermissionsAloneMakesANewVersion() {
        administer(service -> service.change("HELPER", 0, "Helper", "", Set.of("core.plan.view")));

        administer(service -> {
            assertThat(service.role("HELPER").version()).isEqualTo(1);
            assertThatThrownBy(() -> service.change("HELPER", 0, "Helper", "", Set.of())).isInstanceOf(ChangedMeanwhile.class);
        });
    }

    @Test
    void whatAModuleThatIsAwayDeclaredStays() {
        administer(service -> service.change("HELPER", 0, "Helper", "", Set.of("core.plan.view")));

        administer(service -> assertThat(service.role("HELPER").permissions()).containsExactlyInAnyOrder("core.plan.view", "old.thing.view"));
    }

    @Test
    void somebodyCanAlwaysAdministerStaff() {
        administer(service -> assertThatThrownBy(() -> service.change("ADMINISTRATOR", 0, "Administrator", "", Set.of("core.plan.view")))
                .hasMessage("role.lastAdministrator"));
    }

    @Test
    void aPermissionHasToBeDeclared() {
        administer(service -> assertThatThrownBy(() -> service.add("New", "", Set.of("core.everything.do")))
                .hasMessage("permission.unknown"));
    }

    @Test
    void aTitleBelongsToOneRole() {
        administer(service -> assertThatThrownBy(() -> service.add(" helper ", "", Set.of())).hasMessage("role.titleTaken"));
    }

    @Test
    void aNewRoleTakesItsCodeFromItsTitle() {
        administer(service -> service.add("Duty manager (nights)", "", Set.of("core.plan.view")));

        administer(service -> assertThat(service.role("DUTY_MANAGER_NIGHTS").allows("core.plan.view")).isTrue());
    }

    @Test
    void aRoleThatNobodyHoldsMayGo() {
        administer(service -> service.remove("HELPER", 0));

        assertThat(DATABASE.query("select count(*) from core.role where code = 'HELPER'")).isEqualTo(0L);
    }

    @Test
    void aRoleThatAModuleBringsStays() {
        administer(service -> assertThatThrownBy(() -> service.remove("ADMINISTRATOR", 0)).hasMessage("role.builtIn"));
    }

    @Test
    void aRoleThatSomebodyHeldStays() {
        DATABASE.execute("insert into core.role_grant (staff_id, role_id, from_date, to_date) select s.id, r.id, '2020-01-01', '2020-12-31'"
                + " from core.staff s, core.role r where r.code = 'HELPER'");

        administer(service -> {
            assertThatThrownBy(() -> service.remove("HELPER", 0)).hasMessage("role.isHeld");
            assertThat(service.role("HELPER").holders()).isZero();
            assertThat(service.role("ADMINISTRATOR").holders()).isEqualTo(1);
        });
    }

    private static void administer(Consumer<RoleAdministrationService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).get(RoleAdministrationService.class)));
    }
}
