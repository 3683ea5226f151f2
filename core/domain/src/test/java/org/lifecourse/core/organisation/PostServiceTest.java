package org.lifecourse.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.Wiring;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.testing.TestDatabase;

class PostServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.with("core");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 7);
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);

    @BeforeEach
    void startWithADirector() {
        for (var table : List.of("post_holding", "post", "staff")) {
            DATABASE.execute("delete from core." + table);
        }
        DATABASE.execute("insert into core.staff (username, display_name) values ('yusra.kadiri', 'Dr Yusra Kadiri')");
        posts(service -> service.put(new PostText("director", "Director of public health", "", "", true, "core")));
    }

    @Test
    void aSuccessorEndsTheFormerHoldingTheDayBefore() {
        posts(service -> {
            service.appoint("director", new HolderText("Dr Leopold Sayer", "", JANUARY, null));
            service.appoint("director", new HolderText("", "yusra.kadiri", TODAY, null));
        });
        posts(service -> {
            var details = service.post("director");

            assertThat(details.row().holderName()).isEqualTo("Dr Yusra Kadiri");
            assertThat(details.holdings()).extracting(PostDetails.Holding::to).containsExactly(null, TODAY.minusDays(1));
            assertThat(service.heldBy("yusra.kadiri")).extracting(PostRow::code).containsExactly("director");
        });
    }

    @Test
    void aPostIsVacantFromTheDayAfterTheLastHolder() {
        posts(service -> service.putHolder("director", new HolderText("Dr Leopold Sayer", "", JANUARY, LocalDate.of(2023, 5, 31))));
        posts(service -> {
            var vacant = service.posts(new PostFilter("", "", "", "vacant"), 0, 10);

            assertThat(vacant).extracting(PostRow::vacantSince).containsExactly(LocalDate.of(2023, 6, 1));
            assertThat(service.count(new PostFilter("", "", "", "held"))).isZero();
            assertThat(service.count(new PostFilter("", "", "", "statutory"))).isEqualTo(1);
        });
    }

    @Test
    void aRowOfAFileIsAddedThenSameThenChanged() {
        posts(service -> assertThat(service.putHolder("director", holder(null))).isEqualTo(Effect.ADDED));
        posts(service -> assertThat(service.putHolder("director", holder(null))).isEqualTo(Effect.SAME));
        posts(service -> assertThat(service.putHolder("director", holder(TODAY))).isEqualTo(Effect.CHANGED));
    }

    @Test
    void aHoldingIsNotEndedOnAnOutdatedPage() {
        posts(service -> service.appoint("director", holder(null)));
        var id = ((Number) DATABASE.query("select id from core.post_holding")).longValue();
        posts(service -> service.endHolding("director", id, 1, TODAY));

        posts(service -> assertThatThrownBy(() -> service.endHolding("director", id, 1, TODAY)).isInstanceOf(ChangedMeanwhile.class));
    }

    @Test
    void closingAPostEndsItsHolding() {
        posts(service -> service.appoint("director", holder(null)));
        posts(service -> service.close("director", service.post("director").version(), TODAY));

        assertThat(DATABASE.query("select to_date::text from core.post_holding")).isEqualTo("2023-06-07");
        posts(service -> assertThatThrownBy(() -> service.appoint("director", new HolderText("Ada", "", TODAY.plusDays(1), null)))
                .hasMessage("post.closedBy"));
    }

    @Test
    void aPostWithALaterHolderIsNotClosedBefore() {
        posts(service -> service.appoint("director", new HolderText("Ada", "", TODAY.plusDays(10), null)));
        posts(service -> assertThatThrownBy(() -> service.close("director", 1, TODAY)).hasMessage("post.hasLaterHolder"));
    }

    @Test
    void theDatabaseAllowsOneHolderADay() {
        DATABASE.execute("insert into core.post_holding (post_id, holder_name, from_date, to_date) select id, 'Ada', '2023-01-01', '2023-03-31'"
                + " from core.post");

        assertThatThrownBy(() -> DATABASE.execute("insert into core.post_holding (post_id, holder_name, from_date) select id, 'Bea', '2023-03-31'"
                + " from core.post")).hasRootCauseMessage("ERROR: conflicting key value violates exclusion constraint"
                        + " \"post_has_one_holder_a_day\"\n  Detail: " + detail());
        DATABASE.execute("insert into core.post_holding (post_id, holder_name, from_date) select id, 'Bea', '2023-04-01' from core.post");
        assertThat(DATABASE.query("select count(*) from core.post_holding")).isEqualTo(2L);
    }

    private static String detail() {
        var post = DATABASE.query("select id from core.post");
        return "Key (post_id, daterange(from_date, to_date, '[]'::text))=(" + post + ", [2023-03-31,)) conflicts with existing key (post_id,"
                + " daterange(from_date, to_date, '[]'::text))=(" + post + ", [2023-01-01,2023-04-01)).";
    }

    private static HolderText holder(LocalDate to) {
        return new HolderText("Dr Leopold Sayer", "", JANUARY, to);
    }

    private static void posts(Consumer<PostService> work) {
        DATABASE.inTransaction(em -> work.accept(new Wiring(em, TODAY).get(PostService.class)));
    }
}
