package org.lifecourse.adults.safeguarding;

import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The SQL that finds the concerns of a filter: only the conditions that it sets, and only the tables that they ask about.
 *
 * <p>Open concerns are read from {@code adults.open_concern}. Every order stands in an index, of the concerns, the people or the staff, and is read from there as far as the page
 * goes; only the stage of open ones sorts the open ones of the filter, and the stage of all concerns, which is rarely asked for, sorts all of the filter.
 */
final class ConcernSearch {

    private static final int SOON = 3;
    /** Nothing more is due of a concern that is closed. */
    private static final String NOTHING = "false";
    private static final String ALL = " from adults.safeguarding_concern c";
    private static final String PERSON = " join core.person p on p.id = %s.person_id";
    private static final String ENQUIRY = " left join adults.safeguarding_enquiry e on e.concern_id = c.id";
    private static final String HOLDER = " left join core.record_holder h on h.module = 'adults' and h.kind = '" + ConcernTraces.KIND
            + "' and h.reference = c.reference";

    private final ConcernFilter filter;
    private final LocalDate today;
    private final boolean open;
    private final Set<String> joins = new LinkedHashSet<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    ConcernSearch(ConcernFilter filter, LocalDate today) {
        this.filter = filter;
        this.today = today;
        this.open = isOpenOnly(filter);
        stage();
        clock();
        texts();
        lies();
        rest();
    }

    private static boolean isOpenOnly(ConcernFilter filter) {
        return filter.stage() == null ? !filter.all() || filter.clock() == ConcernFilter.Clocks.LATE || filter.clock() == ConcernFilter.Clocks.SOON
                : filter.stage() == Stage.AWAITING_DECISION || filter.stage() == Stage.ENQUIRY;
    }

    private void stage() {
        if (filter.stage() == null) {
            return;
        }
        if (open) {
            conditions.add("n.stage = " + value(filter.stage().name()));
        } else {
            conditions.add("c.decision is not null and " + (filter.stage() == Stage.CONCLUDED ? "" : "not ") + "exists (select 1 from"
                    + " adults.safeguarding_enquiry q where q.concern_id = c.id" + (filter.stage() == Stage.CONCLUDED ? " and q.concluded_on is not null)" : ")"));
        }
    }

    private void clock() {
        if (filter.clock() == null) {
            return;
        }
        var day = !open && filter.clock() != ConcernFilter.Clocks.MISSED ? "" : "cast(" + value(Date.valueOf(today)) + " as date)";
        switch (filter.clock()) {
            case LATE -> conditions.add(open ? "n.next_due < " + day : NOTHING);
            case SOON -> conditions.add(open ? "n.next_due between " + day + " and " + day + " + " + SOON : NOTHING);
            case MISSED -> {
                concern(ENQUIRY, ConcernRowRepository.DECISION_CLOCK, ConcernRowRepository.ENQUIRY_CLOCK);
                conditions.add("(coalesce(c.decided_on, " + day + ") > dd.due_on or coalesce(e.concluded_on, " + day + ") > de.due_on)");
            }
        }
    }

    private void texts() {
        if (!Words.blank(filter.text())) {
            says(value(Reader.pattern(filter.text())), "p.reference ilike %s");
        }
        if (!Words.blank(filter.words())) {
            says(value(Reader.pattern(filter.words())), "(p.reference ilike %1$s or p.display_name ilike %1$s)");
        }
    }

    /** Each place where it may stand has an index of its own. */
    private void says(String pattern, String person) {
        conditions.add(number() + (" = any(array(select x.id from adults.safeguarding_concern x where x.reference ilike %1$s or x.source_reference ilike %1$s union all"
                + " select x.id from adults.safeguarding_concern x join adults.organisational_episode o on o.id = x.episode_id join core.organisation g"
                + " on g.id = o.organisation_id where o.reference ilike %1$s or g.name ilike %1$s union all select x.id from core.person p"
                + " join adults.safeguarding_concern x on x.person_id = p.id where ").formatted(pattern) + person.formatted(pattern) + " and " + Reader.MAY_OPEN + "))");
    }

    private void lies() {
        if (!Words.blank(filter.team())) {
            concernUnlessOpen(HOLDER);
            conditions.add((open ? "n.team_id" : "coalesce(h.team_id, c.team_id)") + " = (select t.id from core.team t where t.code = "
                    + value(Words.of(filter.team())) + ")");
        }
        if (!Words.blank(filter.worker())) {
            concernUnlessOpen(HOLDER);
            conditions.add((open ? "n" : "h") + ".staff_id = (select w.id from core.staff w where w.username = " + value(Words.of(filter.worker())) + ")");
        }
    }

    private void rest() {
        if (filter.kind() != null) {
            joins.add(PERSON.formatted(either("n", "c")));
            conditions.add("exists (select 1 from adults.safeguarding_abuse a where a.concern_id = " + number() + " and a.kind = " + value(filter.kind().name()) + ") and "
                    + Reader.MAY_OPEN);
        }
        if (filter.decision() != null) {
            concern();
            conditions.add("c.decision = " + value(filter.decision().name()));
        }
        if (!Words.blank(filter.episode())) {
            concern();
            conditions.add("c.episode_id = (select y.id from adults.organisational_episode y where y.reference = " + value(Words.of(filter.episode())) + ")");
        }
        if (filter.from() != null) {
            conditions.add(received() + " >= cast(" + value(Date.valueOf(filter.from())) + " as date)");
        }
        if (filter.to() != null) {
            conditions.add(received() + " <= cast(" + value(Date.valueOf(filter.to())) + " as date)");
        }
    }

    /** The numbers of the concerns on the page as {@code id}, with what they are ordered by as {@code place}. */
    String page(int first, int most) {
        var order = filter.order() == null ? ConcernFilter.Order.DUE : filter.order();
        return switch (order) {
            case REFERENCE -> inOrder(either("n.reference", "c.reference"), false, first, most);
            case RECEIVED -> inOrder(received(), false, first, most);
            case STAGE -> {
                concernUnlessOpen(ENQUIRY);
                yield inOrder(either("n.stage", ConcernRowRepository.STAGE), false, first, most);
            }
            case DUE -> open ? inOrder("n.next_due", true, first, most)
                    : inTwoParts("n.next_due", from(" from adults.open_concern n join adults.safeguarding_concern c on c.id = n.concern_id", "n.next_due is not null"),
                            from("not exists (select 1 from adults.open_concern n where n.concern_id = c.id and n.next_due is not null)"), first, most);
            case PERSON -> {
                joins.add(PERSON.formatted(either("n", "c")));
                yield inTwoParts("p.display_name", from(Reader.MAY_OPEN), from("not " + Reader.MAY_OPEN), first, most);
            }
            case WORKER -> {
                concernUnlessOpen(HOLDER);
                var holder = either("n", "h") + ".staff_id";
                yield inTwoParts("s.display_name", from(base() + String.join("", joins) + " join core.staff s on s.id = " + holder, null, List.of()),
                        from(holder + " is null"), first, most);
            }
        };
    }

    private String inOrder(String place, boolean nullable, int first, int most) {
        return "select " + number() + " as id, " + place + " as place" + from(null) + " order by " + place + way(nullable) + ", " + received() + " desc, " + number()
                + " desc" + part(first, most);
    }

    /** Those that have a place first; the others are read, the newest first, only as far as the former do not fill the page. */
    private String inTwoParts(String place, String having, String lacking, int first, int most) {
        var enough = first + most;
        return "with placed as materialized (select " + number() + " as id, " + place + " as place, " + received() + " as received_on" + having + " order by " + place
                + way(true) + ", " + received() + " desc, " + number() + " desc limit " + enough + ") select id, place from (select * from placed union all (select "
                + number() + ", null, " + received() + lacking + " order by " + received() + " desc, " + number() + " desc limit (select " + enough
                + " - count(*) from placed))) parts order by place" + way(true) + ", received_on desc, id desc" + part(first, most);
    }

    /** In figures, so that the database knows how few it reads and need not plan the query anew for each page. */
    private static String part(int first, int most) {
        return " limit " + most + " offset " + first;
    }

    private String way(boolean nullable) {
        return (filter.descending() ? " desc" : "") + (nullable ? " nulls last" : "");
    }

    /** How those on the page stand in order, told by {@code page}. */
    String order() {
        return " order by page.place" + (filter.descending() ? " desc" : "") + " nulls last, c.received_on desc, c.id desc";
    }

    String count(int most) {
        return "select count(*) from (select 1" + from(null) + " limit " + most + ") found";
    }

    /** The query with its values, and who reads where it asks for that. */
    Query of(String sql, Function<String, Query> made, Reader reader) {
        var query = sql.contains(Reader.MAY_OPEN) ? reader.of(made.apply(sql)) : made.apply(sql);
        for (var place = 0; place < values.size(); place++) {
            query.setParameter(Reader.FIRST_FREE + place, values.get(place));
        }
        return query;
    }

    private String base() {
        return open ? " from adults.open_concern n" : ALL;
    }

    /**
     * @param also a condition besides those of the filter, or null
     */
    private String from(String also) {
        return from(base(), also);
    }

    private String from(String base, String also) {
        return from(base, also, joins);
    }

    private String from(String base, String also, Collection<String> joined) {
        var wanted = new ArrayList<>(conditions);
        if (also != null) {
            wanted.add(also);
        }
        return base + String.join("", joined) + (wanted.isEmpty() ? "" : " where " + String.join(" and ", wanted));
    }

    /** What the conditions or the order ask of the concern itself, beyond what is known of open ones. */
    private void concern(String... more) {
        if (open) {
            joins.add(" join adults.safeguarding_concern c on c.id = n.concern_id");
        }
        joins.addAll(List.of(more));
    }

    private void concernUnlessOpen(String more) {
        if (!open) {
            joins.add(more);
        }
    }

    private String value(Object value) {
        values.add(value);
        return "?" + (Reader.FIRST_FREE + values.size() - 1);
    }

    private String either(String ofOpen, String ofAll) {
        return open ? ofOpen : ofAll;
    }

    private String number() {
        return either("n.concern_id", "c.id");
    }

    private String received() {
        return either("n.received_on", "c.received_on");
    }
}
