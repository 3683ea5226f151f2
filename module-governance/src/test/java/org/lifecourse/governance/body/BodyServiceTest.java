package org.lifecourse.governance.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.Wiring;
import org.lifecourse.testing.TestDatabase;

/** The use cases of bodies and memberships over a real database. */
class BodyServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final LocalDate START = LocalDate.of(2022, 7, 1);
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);

    private final TestDatabase database = TestDatabase.with("core", "governance");

    private BodyService bodies;
    private BodyRecordService records;
    private BodyClosureService closures;
    private BodyLineService lines;
    private BodyTermsService terms;
    private MembershipService members;
    private Supplier<List<String>> audited;

    @BeforeEach
    void aBoardWithAGroupAndItsSubGroup() {
        database.execute("insert into core.organisation (code, name, kind) values ('council', 'Seaborough Council', 'COUNCIL')");
        database.execute("insert into core.post (code, title) values ('place-director', 'Place director')");
        database.execute("insert into core.post_holding (post_id, holder_name, from_date, to_date) select id, 'Marian Teague', '2022-07-01', '2023-05-31' from core.post");
        work(() -> {
            records.create(text("board", "Partnership Board", START), "");
            records.create(text("council", "Council", START), "");
            records.create(text("group", "Finance Group", START), "board");
            records.create(text("sub-group", "Estates sub-group", START), "group");
        });
    }

    @Test
    void aChangeHoldsFromItsDayAndTheDayBeforeStaysAsItWas() {
        work(() -> records.change("group", version("group"), APRIL, text("group", "Finance and Resources Group", START)));

        work(() -> {
            assertThat(bodies.details("group", APRIL.minusDays(1)).name()).isEqualTo("Finance Group");
            assertThat(bodies.details("group", APRIL).name()).isEqualTo("Finance and Resources Group");
            assertThat(bodies.details("group", APRIL).validFrom()).isEqualTo(APRIL);
            assertThat(bodies.history("group")).anySatisfy(event -> {
                assertThat(event.kind()).isEqualTo(BodyEvent.Kind.RENAMED);
                assertThat(event.on()).isEqualTo(APRIL);
                assertThat(event.first()).isEqualTo("Finance Group");
            });
        });
    }

    @Test
    void aChangeBetweenTwoOthersEndsWhereTheNextBegins() {
        work(() -> records.change("group", version("group"), APRIL, text("group", "Third name", START)));
        work(() -> records.change("group", version("group"), LocalDate.of(2023, 1, 1), text("group", "Second name", START)));

        work(() -> {
            assertThat(bodies.details("group", LocalDate.of(2022, 12, 31)).name()).isEqualTo("Finance Group");
            assertThat(bodies.details("group", LocalDate.of(2023, 3, 31)).name()).isEqualTo("Second name");
            assertThat(bodies.details("group", APRIL).name()).isEqualTo("Third name");
        });
    }

    @Test
    void aCorrectionMakesNoHistory() {
        work(() -> records.correct("group", version("group"), TODAY, text("group", "Finance Group of Seaborough", START)));

        work(() -> {
            assertThat(bodies.details("group", START).name()).isEqualTo("Finance Group of Seaborough");
            assertThat(bodies.history("group")).extracting(BodyEvent::kind).doesNotContain(BodyEvent.Kind.RENAMED);
        });
    }

    @Test
    void aChangeBeforeTheFirstDayIsRefused() {
        refuses("body.beforeEstablished", () -> records.change("group", version("group"), START.minusDays(1), text("group", "Other", START)));
    }

    @Test
    void aChangeThatChangesNothingIsRefused() {
        refuses("body.nothingChanged", () -> records.change("group", version("group"), APRIL, text("group", "Finance Group", START)));
    }

    @Test
    void theSecondOfTwoPeopleIsTold() {
        var seen = seen("group");
        work(() -> records.change("group", seen, APRIL, text("group", "Finance and Resources Group", START)));

        assertThatThrownBy(() -> work(() -> records.change("group", seen, TODAY, text("group", "Another name", START))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void adoptingTermsIsSeenByWhoeverEditsTheBody() {
        var seen = seen("group");
        work(() -> terms.adoptTerms("group", seen, START, "Council", "The group meets."));

        assertThatThrownBy(() -> work(() -> closures.close("group", seen, TODAY))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void aCodeIsGivenOnce() {
        refuses("body.codeTaken", () -> records.create(text("group", "Another group", START), ""));
    }

    @Test
    void aMoveHoldsFromItsDay() {
        work(() -> lines.move("sub-group", version("sub-group"), "board", APRIL, true));

        work(() -> {
            assertThat(bodies.details("sub-group", APRIL.minusDays(1)).parent().code()).isEqualTo("group");
            assertThat(bodies.details("sub-group", APRIL).parent().code()).isEqualTo("board");
            assertThat(bodies.details("sub-group", APRIL).reportsTo()).extracting(LinkRow::code).containsExactly("board");
            assertThat(bodies.structure(APRIL).parentOf("sub-group")).isEqualTo("board");
            assertThat(bodies.structure(APRIL.minusDays(1)).parentOf("sub-group")).isEqualTo("group");
        });
    }

    @Test
    void aBodyCannotMoveUnderItsOwnSubGroup() {
        refuses("bodyLink.circle", () -> lines.move("board", version("board"), "sub-group", APRIL, false));
        refuses("bodyLink.toItself", () -> lines.move("board", version("board"), "board", APRIL, false));
    }

    @Test
    void movingToNowhereLetsItStandAlone() {
        work(() -> lines.move("sub-group", version("sub-group"), "", APRIL, false));

        work(() -> {
            assertThat(bodies.details("sub-group", APRIL).parent()).isNull();
            assertThat(bodies.details("sub-group", APRIL.minusDays(1)).parent().code()).isEqualTo("group");
        });
    }

    @Test
    void anEarlierMoveEndsWhereALaterOneBegins() {
        work(() -> lines.move("sub-group", version("sub-group"), "board", APRIL, false));
        work(() -> lines.move("sub-group", version("sub-group"), "council", LocalDate.of(2023, 1, 1), false));

        work(() -> {
            assertThat(bodies.details("sub-group", LocalDate.of(2023, 1, 1)).parent().code()).isEqualTo("council");
            assertThat(bodies.details("sub-group", LocalDate.of(2023, 3, 31)).parent().code()).isEqualTo("council");
            assertThat(bodies.details("sub-group", APRIL).parent().code()).isEqualTo("board");
        });
    }

    @Test
    void mergingClosesTheBodyAndMovesItsSubGroupsAndMembers() {
        work(() -> {
            members.appoint("group", member("Chair", "Dolores Whitcombe", MemberRole.CHAIR, START));
            members.appoint("board", member("Chair", "Anselm Varga", MemberRole.CHAIR, START));
        });
        work(() -> closures.merge("group", version("group"), "board", APRIL, true));

        work(() -> {
            var closed = bodies.details("group", null);
            assertThat(closed.closedOn()).isEqualTo(APRIL.minusDays(1));
            assertThat(closed.mergedIntoCode()).isEqualTo("board");
            assertThat(bodies.details("sub-group", APRIL).parent().code()).isEqualTo("board");
            assertThat(bodies.details("sub-group", APRIL.minusDays(1)).parent().code()).isEqualTo("group");
            assertThat(members.members("board", APRIL)).filteredOn(row -> row.name().equals("Dolores Whitcombe")).singleElement()
                    .satisfies(row -> assertThat(row.role()).isEqualTo(MemberRole.MEMBER));
            assertThat(members.members("group", APRIL)).isEmpty();
            assertThat(bodies.history("group")).extracting(BodyEvent::kind).contains(BodyEvent.Kind.MERGED);
            assertThat(bodies.history("board")).anySatisfy(event -> {
                assertThat(event.kind()).isEqualTo(BodyEvent.Kind.ABSORBED);
                assertThat(event.on()).isEqualTo(APRIL);
                assertThat(event.first()).isEqualTo("Finance Group");
            });
        });
    }

    @Test
    void aBodyDoesNotMergeIntoItselfOrItsSubGroup() {
        refuses("body.mergesIntoItself", () -> closures.merge("group", version("group"), "group", APRIL, false));
        refuses("body.mergesIntoOwnSubGroup", () -> closures.merge("group", version("group"), "sub-group", APRIL, false));
    }

    @Test
    void closingEndsLinesAndMembershipsOnItsLastDay() {
        work(() -> members.appoint("group", member("Treasurer", "Piers Holloway", MemberRole.MEMBER, START)));
        work(() -> closures.close("group", version("group"), APRIL));

        work(() -> {
            assertThat(bodies.details("group", APRIL).members()).hasSize(1);
            assertThat(bodies.details("group", APRIL).parent().code()).isEqualTo("board");
            assertThat(members.members("group", APRIL.plusDays(1))).isEmpty();
            assertThat(bodies.details("sub-group", APRIL.plusDays(1)).parent()).isNull();
            assertThat(bodies.structure(APRIL.plusDays(1)).node("group")).isNull();
        });
        refuses("body.alreadyClosed", () -> closures.close("group", version("group"), TODAY));
        refuses("body.closedThen", () -> lines.move("group", version("group"), "council", TODAY, false));
    }

    @Test
    void termsOfReferenceAreNumberedAndFollowEachOther() {
        work(() -> terms.adoptTerms("board", version("board"), APRIL, "Council", "First terms."));
        refuses("terms.beforeEarlierVersion", () -> terms.adoptTerms("board", version("board"), START, "Council", "Second terms."));
        work(() -> assertThat(terms.adoptTerms("board", version("board"), TODAY, "Council", "Second terms.")).isEqualTo(2));

        work(() -> {
            assertThat(bodies.details("board", APRIL).terms().number()).isEqualTo(1);
            assertThat(bodies.details("board", TODAY).terms().number()).isEqualTo(2);
            assertThat(bodies.details("board", START).terms()).isNull();
        });
    }

    @Test
    void anAppointmentFillsAVacantSeat() {
        work(() -> members.addVacantSeat("board", member("Voluntary sector", "", MemberRole.MEMBER, START)));
        work(() -> members.appoint("board", member("Voluntary sector", "Hugh Ashcombe", MemberRole.MEMBER, APRIL)));

        work(() -> {
            assertThat(members.members("board", APRIL.minusDays(1))).singleElement().satisfies(row -> {
                assertThat(row.vacant()).isTrue();
                assertThat(row.emptySince()).isEqualTo(START);
            });
            assertThat(members.members("board", APRIL)).singleElement().satisfies(row -> assertThat(row.name()).isEqualTo("Hugh Ashcombe"));
        });
    }

    @Test
    void aSeatThatIsTakenIsNotGivenAgainAndThereIsOneChair() {
        work(() -> members.appoint("board", member("Chair", "Anselm Varga", MemberRole.CHAIR, START)));

        refuses("membership.seatTaken", () -> members.appoint("board", member("Chair", "Yusra Kadiri", MemberRole.MEMBER, APRIL)));
        refuses("membership.oneChair", () -> members.appoint("board", member("Second chair", "Yusra Kadiri", MemberRole.CHAIR, APRIL)));
    }

    @Test
    void aMembershipEndsAndItsSeatStaysVacant() {
        work(() -> members.appoint("board", member("Voluntary sector", "Hugh Ashcombe", MemberRole.MEMBER, START)));
        work(() -> members.end("board", "Voluntary sector", START, members.membership("board", "Voluntary sector", START).version(),
                APRIL.minusDays(1), true));

        work(() -> {
            assertThat(members.members("board", APRIL.minusDays(1))).singleElement().satisfies(row -> assertThat(row.vacant()).isFalse());
            assertThat(members.members("board", APRIL)).singleElement().satisfies(row -> assertThat(row.emptySince()).isEqualTo(APRIL));
        });
    }

    @Test
    void aReplacementTakesTheSeatOverOnItsDay() {
        work(() -> members.appoint("board", member("Police", "Ada Lockhurst", MemberRole.MEMBER, START)));
        work(() -> members.replace("board", "Police", START, members.membership("board", "Police", START).version(),
                member("Police", "Lorcan Bayliss", MemberRole.MEMBER, APRIL)));

        work(() -> {
            assertThat(members.members("board", APRIL.minusDays(1))).extracting(MemberRow::name).containsExactly("Ada Lockhurst");
            assertThat(members.members("board", APRIL)).extracting(MemberRow::name).containsExactly("Lorcan Bayliss");
        });
    }

    @Test
    void aCorrectedMembershipKeepsToTheRules() {
        work(() -> {
            members.appoint("board", member("Chair", "Anselm Varga", MemberRole.CHAIR, START));
            members.appoint("board", member("Police", "Ada Lockhurst", MemberRole.MEMBER, START));
        });

        refuses("membership.oneChair", () -> members.correct("board", "Police", START, members.membership("board", "Police", START).version(),
                member("Police", "Ada Lockhurst", MemberRole.CHAIR, START)));
    }

    @Test
    void aSeatHeldByPostIsEmptyWhileThePostIs() {
        work(() -> members.appoint("board",
                new MemberText("Place director", "", "place-director", "council", MemberRole.VICE_CHAIR, true, START, null, "")));

        work(() -> {
            assertThat(members.members("board", LocalDate.of(2023, 5, 31))).singleElement()
                    .satisfies(row -> assertThat(row.name()).isEqualTo("Marian Teague"));
            assertThat(members.members("board", TODAY)).singleElement().satisfies(row -> {
                assertThat(row.vacant()).isTrue();
                assertThat(row.emptySince()).isEqualTo(LocalDate.of(2023, 6, 1));
            });
            assertThat(row("board", TODAY).filled()).isZero();
            assertThat(row("board", TODAY).seats()).isEqualTo(1);
        });
    }

    @Test
    void aListFollowsItsDayAndItsFilters() {
        work(() -> closures.close("sub-group", version("sub-group"), APRIL));

        work(() -> {
            assertThat(codes(new BodyFilter(null, null, BodyState.OPEN, TODAY, null, false))).containsExactly("council", "group", "board");
            assertThat(codes(new BodyFilter(null, null, BodyState.CLOSED, TODAY, null, false))).containsExactly("sub-group");
            assertThat(codes(new BodyFilter(null, null, BodyState.OPEN, APRIL, null, false))).contains("sub-group");
            assertThat(codes(new BodyFilter(null, null, BodyState.PLANNED, START.minusDays(1), null, false))).hasSize(4);
            assertThat(codes(new BodyFilter("finance", null, null, TODAY, null, false))).containsExactly("group");
            assertThat(codes(new BodyFilter("100%", null, null, TODAY, null, false))).isEmpty();
            assertThat(codes(new BodyFilter(null, LegalNature.BOARD, null, TODAY, null, false))).isEmpty();
            assertThat(row("group", TODAY).aboveName()).isEqualTo("Partnership Board");
            for (var order : BodyFilter.Order.values()) {
                assertThat(codes(new BodyFilter(null, null, null, TODAY, order, true))).hasSize(4);
            }
        });
    }

    @Test
    void aListIsCutIntoPagesInTheDatabase() {
        work(() -> {
            var page = bodies.bodies(BodyFilter.all(TODAY), 2, 1);
            assertThat(page.total()).isEqualTo(4);
            assertThat(page.rows()).extracting(BodyRow::name).containsExactly("Finance Group");
        });
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        work(() -> {
            var row = text("forum", "Provider Forum", START);
            assertThat(records.put(row, APRIL)).isEqualTo(Effect.ADDED);
            assertThat(records.put(row, APRIL)).isEqualTo(Effect.SAME);
            assertThat(records.put(text("forum", "Providers Forum", START), APRIL)).isEqualTo(Effect.CHANGED);
            assertThat(lines.putLine("forum", LinkKind.ADVISES, "council", START, null)).isEqualTo(Effect.ADDED);
            assertThat(lines.putLine("forum", LinkKind.ADVISES, "council", START, null)).isEqualTo(Effect.SAME);
            assertThat(terms.putTerms("forum", 1, START, "Council", "Text")).isEqualTo(Effect.ADDED);
            assertThat(terms.putTerms("forum", 1, START, "Council", "Text")).isEqualTo(Effect.SAME);
            assertThat(members.put("forum", member("Chair", "Colette Brannigan", MemberRole.CHAIR, START))).isEqualTo(Effect.ADDED);
            assertThat(members.put("forum", member("Chair", "Colette Brannigan", MemberRole.CHAIR, START))).isEqualTo(Effect.SAME);
        });
    }

    @Test
    void aSecondParentOnTheSameDaysIsRefused() {
        refuses("bodyLink.oneParent", () -> lines.putLine("sub-group", LinkKind.PART_OF, "board", APRIL, null));
    }

    @Test
    void whatIsCreatedCanBeFoundAndLeadsToItsPage() {
        assertThat(database.query("select link from core.search_entry where kind = 'body' and subject = 'group'"))
                .isEqualTo("/governance/bodies/view?body=group");
    }

    @Test
    void everyChangeAndEveryViewIsAudited() {
        work(() -> {
            records.change("group", version("group"), APRIL, text("group", "Finance and Resources Group", START));
            members.appoint("group", member("Chair", "Anselm Varga", MemberRole.CHAIR, START));
            assertThat(audited.get()).containsExactly("body.viewed group", "body.changed group", "membership.appointed group");
        });
    }

    @Test
    void anUnknownBodyIsSaidSo() {
        refuses("body.unknown", () -> bodies.details("nowhere", null));
    }

    private BodyRow row(String code, LocalDate on) {
        return bodies.bodies(BodyFilter.all(on), 0, 50).rows().stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }

    private List<String> codes(BodyFilter filter) {
        return bodies.bodies(filter, 0, 50).rows().stream().map(BodyRow::code).toList();
    }

    private long seen(String code) {
        var version = new AtomicLong();
        work(() -> version.set(version(code)));
        return version.get();
    }

    private long version(String code) {
        return bodies.details(code, null).version();
    }

    private void refuses(String key, Runnable deed) {
        assertThatThrownBy(() -> work(deed)).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private void work(Runnable deed) {
        Consumer<EntityManager> session = em -> {
            var wired = new Wiring(em, TODAY);
            bodies = wired.get(BodyService.class);
            records = wired.get(BodyRecordService.class);
            closures = wired.get(BodyClosureService.class);
            lines = wired.get(BodyLineService.class);
            terms = wired.get(BodyTermsService.class);
            members = wired.get(MembershipService.class);
            audited = wired::recorded;
            deed.run();
        };
        database.inTransaction(session);
    }

    private static MemberText member(String seat, String person, MemberRole role, LocalDate from) {
        return new MemberText(seat, person, "", "council", role, true, from, null, "");
    }

    private static BodyText text(String code, String name, LocalDate establishedOn) {
        return new BodyText(code, establishedOn, "", "council", name, "", LegalNature.GROUP, "", List.of("Meets", "Reports"), "Monthly", "Five",
                "Every member", "", "", "");
    }
}
