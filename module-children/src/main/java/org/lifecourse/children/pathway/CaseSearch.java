package org.lifecourse.children.pathway;

import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lifecourse.children.pathway.PathwayRowRepository.Kind;
import org.lifecourse.children.pathway.PathwayRowRepository.Reader;

/** What a list asks the docket: only the conditions that are set, in an order that an index gives; so a page costs the same however many records there are. */
final class CaseSearch {

    private static final Pattern PLACE = Pattern.compile("\\?(\\d+)");
    private static final Pattern PART_OF_A_PERSONS_REFERENCE = Pattern.compile("(?i)P?\\d*");

    private final List<Object> values = new ArrayList<>();
    private final Kind kind;
    private final Reader reader;
    private final String matching;

    CaseSearch(Kind kind, CaseFilter filter, LocalDate today, Reader reader) {
        this.kind = kind;
        this.reader = reader;
        var conditions = new ArrayList<String>();
        conditions.add("k.kind = '" + kind.subjectKind() + "'");
        if (filter.state() != null) {
            conditions.add(filter.state() == CaseState.OPEN ? "k.is_open" : "not k.is_open");
        }
        if (!filter.agency().isEmpty()) {
            conditions.add("k.agency_id = (select o.id from core.organisation o where o.code = " + value(filter.agency()) + ")");
        }
        if (filter.late()) {
            conditions.add("k.next_on < " + value(Date.valueOf(today)));
        }
        if (!filter.text().isEmpty()) {
            conditions.add(named(filter.text()));
        }
        matching = " from children.docket k where " + String.join(" and ", conditions);
    }

    /** By part of the reference, or of the foremost child's name or reference where the reader may open their record. */
    private String named(String text) {
        var pattern = value("%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        var child = " union all select f." + kind.owner() + " from core.person p join " + kind.childTable() + " f on f.person_id = p.id and f.place = 0 where "
                + open() + " and ";
        return "k.record_id in (select n.record_id from children.docket n where n.reference ilike " + pattern + child + "p.display_name ilike " + pattern
                + (PART_OF_A_PERSONS_REFERENCE.matcher(text).matches() ? child + "p.reference ilike " + pattern : "") + ")";
    }

    /** Whether the reader may open person {@code p}; only of restricted people is it worked out. */
    String open() {
        return reader.overseer() || reader.staffId() == null ? "true" : "(not p.restricted or core.may_open_person(p.id, " + value(reader.staffId())
                + ", false, cast(" + value(Timestamp.from(reader.at())) + " as timestamptz)))";
    }

    String ids(CaseFilter.Order order, int first, int most) {
        return "select k.record_id" + matching + " order by " + switch (order) {
            case DUE -> "k.next_on, k.started_on desc, k.record_id desc";
            case STARTED -> "k.started_on desc, k.record_id desc";
            case REFERENCE -> "k.reference";
        } + " limit " + most + " offset " + first;
    }

    /** Counts no further than the limit. */
    String counted(int limit) {
        return "select count(*) from (select 1" + matching + " limit " + limit + ") found";
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
}
