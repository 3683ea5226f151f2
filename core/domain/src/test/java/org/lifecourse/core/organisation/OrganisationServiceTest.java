package org.lifecourse.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

class OrganisationServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final OrganisationText COUNCIL = new OrganisationText("council", "Seaborough Council", OrganisationKind.COUNCIL, "",
            LocalDate.of(1974, 4, 1), null);

    @BeforeEach
    void startWithTheCouncil() {
        for (var table : List.of("post_holding", "post", "team", "locality", "organisation_name", "organisation", "search_entry")) {
            DATABASE.execute("delete from core." + table);
        }
        organisations(service -> service.put(COUNCIL));
    }

    @Test
    void aRowIsAddedThenSameThenChanged() {
        organisations(service -> {
            assertThat(service.put(text("trust", "Trust", "council"))).isEqualTo(Effect.ADDED);
            assertThat(service.put(text("trust", "Trust", "council"))).isEqualTo(Effect.SAME);
            assertThat(service.put(text("trust", "Trust", ""))).isEqualTo(Effect.CHANGED);
        });
    }

    @Test
    void aFormerNameIsKeptWithItsLastDayAndFound() {
        organisations(service -> {
            service.put(text("trust", "Old Hospital Trust", ""));
            service.put(text("trust", "New Hospital Trust", ""));

            assertThat(service.organisation("trust").formerNames())
                    .containsExactly(new OrganisationDetails.FormerName("Old Hospital Trust", TODAY.minusDays(1)));
            assertThat(service.organisations(new OrganisationFilter("old hosp", "", ""), 0, 10)).extracting(OrganisationRow::code)
                    .containsExactly("trust");
        });
    }

    @Test
    void wordsAreFoundAsTheyAreWritten() {
        organisations(service -> {
            service.put(text("half", "50% Club", ""));

            assertThat(service.organisations(new OrganisationFilter("0%", null, "open"), 0, 10)).hasSize(1);
            assertThat(service.count(new OrganisationFilter("_", null, null))).isZero();
            assertThat(service.count(new OrganisationFilter(null, "COUNCIL", null))).isEqualTo(1);
        });
    }

    @Test
    void nothingIsPartOfItselfByWayOfItsParts() {
        organisations(service -> {
            service.put(text("place", "Place", "council"));

            assertThatThrownBy(() -> service.put(new OrganisationText("council", "Seaborough Council", OrganisationKind.COUNCIL, "place", null,
                    null))).hasMessage("organisation.partOfItself");
        });
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        organisations(service -> {
            var seen = service.organisation("council").version();
            service.change(seen, new OrganisationText("council", "Seaborough Borough Council", OrganisationKind.COUNCIL, "", null, null));
        });
        organisations(service -> assertThatThrownBy(() -> service.change(0, COUNCIL)).isInstanceOf(ChangedMeanwhile.class));
    }

    @Test
    void anOrganisationWithATeamStaysOpen() {
        organisations(service -> {
            service.put(new TeamText("north", "North", "council", "send", "", 40));

            var seen = service.organisation("council").version();
            assertThatThrownBy(() -> service.close("council", seen, TODAY)).hasMessage("organisation.hasTeamsOrPosts");
            service.closeTeam("north", service.team("north").version(), TODAY);
            service.close("council", seen, TODAY);
        });
        assertThat(DATABASE.query("select closed_on::text from core.organisation where code = 'council'")).isEqualTo("2023-06-07");
    }

    @Test
    void placesStandAfterTheOneTheyLieIn() {
        organisations(service -> {
            service.put(new LocalityText("borough", "Seaborough", LocalityKind.BOROUGH, ""));
            service.put(new LocalityText("south", "South", LocalityKind.LOCALITY, "borough"));
            service.put(new LocalityText("north", "North", LocalityKind.LOCALITY, "borough"));
            service.put(new LocalityText("pier", "Pier", LocalityKind.WARD, "north"));

            assertThat(service.localities()).extracting(LocalityRow::code).containsExactly("borough", "north", "pier", "south");
        });
    }

    @Test
    void anEditorOfOneServiceAreaKeepsToIt() {
        DATABASE.inTransaction(em -> {
            var editor = new Actor(7L, "ed", "Ed", Map.of(Permissions.ORGANISATION_EDIT, List.of(Scope.area("send"))), false);
            var service = new Wiring(em, TODAY).as(editor).get(OrganisationService.class);

            assertThat(service.put(new TeamText("send-team", "SEND", "council", "send", "", null))).isEqualTo(Effect.ADDED);
            assertThatThrownBy(() -> service.put(new TeamText("adult-team", "Adults", "council", "adults", "", null)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> service.put(COUNCIL)).isInstanceOf(AccessDenied.class);
        });
    }

    @Test
    void whatIsEnteredCanBeFoundFromTheSearchBox() {
        assertThat(DATABASE.query("select link from core.search_entry where kind = 'organisation'"))
                .isEqualTo("/organisations/view?organisation=council");
    }

    private static OrganisationText text(String code, String name, String parent) {
        return new OrganisationText(code, name, OrganisationKind.NHS_PROVIDER, parent, null, null);
    }

    private static void organisations(Consumer<OrganisationService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).get(OrganisationService.class)));
    }
}
