package org.lifecourse.send.ehcrequest;

import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lifecourse.send.ehcrequest.EhcBoardRepository.Reader;

/**
 * What a list of requests asks the docket: only the conditions that are set, in an order that an index gives.
 *
 * <p>By limit, day, stage and name the docket is walked until a page is full, so that a page costs the same however many requests there are. By risk and by
 * caseworker, which few ask for, the open ones are sorted.
 */
final class EhcBoardSearch {

    /** A part of a list that has an order of its own; the next part follows where it ends. */
    record Stretch(String from, String where, String order) {
    }

    private static final Pattern PLACE = Pattern.compile("\\?(\\d+)");
    private static final String DOCKET = "from send.ehc_docket k";
    private static final String HELD = "core.record_holder h on h.module = 'send' and h.kind = 'ehc-request' and h.reference = k.reference";

    private final List<Object> values = new ArrayList<>();
    private final EhcRequestFilter filter;
    private final Reader reader;
    private final String where;

    EhcBoardSearch(EhcRequestFilter filter, Reader reader) {
        this.filter = filter;
        this.reader = reader;
        var conditions = new ArrayList<String>();
        conditions.add(filter.closed() ? "not k.is_open" : "k.is_open");
        if (filter.stage() != null) {
            conditions.add("k.stage = " + value(filter.stage().name()));
        }
        if (filter.risk() != null) {
            conditions.add(filter.closed() ? "false" : atRisk(filter.risk()));
        }
        if (filter.caseworkerId() != null) {
            conditions.add("k.reference in (select h.reference from core.record_holder h where h.module = 'send' and h.kind = 'ehc-request' and h.staff_id = "
                    + value(filter.caseworkerId()) + ")");
        }
        if (filter.by() != null) {
            conditions.add("k.next_on <= " + value(Date.valueOf(filter.by())));
        }
        if (isGiven(filter.reference())) {
            conditions.add("k.reference ilike " + value(pattern(filter.reference())));
        }
        if (isGiven(filter.text())) {
            conditions.add(among(value(pattern(filter.text()))));
        }
        where = String.join(" and ", conditions);
    }

    private String atRisk(BreachRisk risk) {
        var later = "(k.next_on is null or k.next_on > " + soon() + ")";
        return switch (risk) {
            case LATE -> "k.next_on < " + today();
            case SOON -> "k.next_on between " + today() + " and " + soon();
            case LIFTED -> later + " and k.lifted";
            case ON_TRACK -> later + " and not k.lifted";
        };
    }

    /** Of restricted people nothing but the reference of the request is found. */
    private String among(String pattern) {
        return "k.request_id in (select n.request_id from send.ehc_docket n where n.reference ilike " + pattern
                + " union all select r.id from send.ehc_request r join core.person p on p.id = r.person_id where r.setting ilike " + pattern + " and " + open()
                + " union all select n.request_id from core.person p join send.ehc_docket n on n.person_id = p.id where p.display_name ilike " + pattern
                + " and " + open() + ")";
    }

    /** Whether the reader may open person {@code p}; only of restricted people is it worked out. */
    String open() {
        return reader.isLimited() ? "(not p.restricted or " + opens("p.id") + ")" : "true";
    }

    private String opens(String person) {
        return "core.may_open_person(" + person + ", " + value(reader.staffId()) + ", false, cast(" + value(Timestamp.from(reader.now())) + " as timestamptz))";
    }

    List<Stretch> stretches() {
        var way = filter.descending() ? " desc" : "";
        var limit = "k.next_on" + way + " nulls last";
        return switch (filter.order() == null ? EhcRequestFilter.Order.LIMIT : filter.order()) {
            case LIMIT -> List.of(docket(filter.closed() && filter.order() == null ? "k.closed_on desc nulls last, " + limit : limit));
            case RECEIVED -> List.of(docket("k.received_on" + way));
            case STAGE -> List.of(docket("k.step" + way));
            case RISK -> List.of(docket(filter.closed() ? "k.received_on" : "case when k.next_on < " + today() + " then 1 when k.next_on <= " + soon()
                    + " then 2 when k.lifted then 3 else 4 end" + way));
            case NAME -> byName("lower(p.display_name)" + way);
            case CASEWORKER -> List.of(new Stretch("from core.staff s join core.record_holder h on h.staff_id = s.id and h.module = 'send'"
                    + " and h.kind = 'ehc-request' join send.ehc_docket k on k.reference = h.reference", where, "lower(s.display_name)" + way),
                    new Stretch(DOCKET + " left join " + HELD, where + " and h.staff_id is null", "k.received_on"));
        };
    }

    private Stretch docket(String order) {
        return new Stretch(DOCKET, where, order);
    }

    /** Those whose names the reader may not know come last. */
    private List<Stretch> byName(String order) {
        var people = "from core.person p join send.ehc_docket k on k.person_id = p.id";
        var named = new Stretch(people, where + " and " + open(), order);
        return !reader.isLimited() ? List.of(named) : List.of(named, new Stretch("from (select k.* " + people + " where p.restricted and " + where
                + " offset 0) k", "not " + opens("k.person_id"), "k.received_on"));
    }

    String ids(Stretch stretch, int most, long offset) {
        return "select k.request_id " + stretch.from() + " where " + stretch.where() + " order by " + stretch.order()
                + ", k.received_on, k.request_id limit " + most + " offset " + offset;
    }

    /** Counts no further than the limit. */
    static String counted(Stretch stretch, long limit) {
        return "select count(*) from (select 1 " + stretch.from() + " where " + stretch.where() + " limit " + limit + ") found";
    }

    /** All that match, in whatever order. */
    Stretch all() {
        return docket("k.request_id");
    }

    /** Gives a query the values that its statement names. */
    Query fill(Query query, String sql) {
        PLACE.matcher(sql).results().map(place -> Integer.valueOf(place.group(1))).distinct()
                .forEach(place -> query.setParameter(place, values.get(place - 1)));
        return query;
    }

    String value(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private String today() {
        return value(Date.valueOf(reader.today()));
    }

    private String soon() {
        return value(Date.valueOf(reader.soon()));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static String pattern(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
