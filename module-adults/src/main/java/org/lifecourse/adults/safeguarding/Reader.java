package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;

/** Who reads a list, for whatever in it only those may see who may open the person; and what comes back from SQL. */
@ApplicationScoped
class Reader {

    /** True for a person {@code p} whom the reader may open; takes the first three parameters. */
    static final String MAY_OPEN = "(not p.restricted or core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3))";
    /** The number of the first parameter that {@link #of} leaves to the query. */
    static final int FIRST_FREE = 4;

    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** The query, told who reads. */
    Query of(Query query) {
        var actor = current.get();
        return query.setParameter(1, actor.staffId() == null ? "" : actor.staffId().toString())
                .setParameter(2, actor.may(Permissions.PERSON_RESTRICTED, "core")).setParameter(3, Timestamp.from(clock.instant()));
    }

    /** A pattern that finds the text wherever it stands; empty for none. */
    static String pattern(String text) {
        return Words.blank(text) ? "" : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }

    static Instant moment(Object value) {
        return value instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) value).toInstant();
    }

    @SuppressWarnings("unchecked")
    static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
