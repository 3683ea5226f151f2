package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.children.pathway.PathwayRowRepository.Kind;
import org.lifecourse.children.pathway.PathwayRowRepository.Reader;

/** The lists of contacts, early help and referrals: a page of the docket first, then what its rows show. */
@ApplicationScoped
class CaseListRepository {

    private static final int COUNTED = 1001;

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    CaseList find(Kind kind, CaseFilter filter, LocalDate today, Reader reader, int first, int most) {
        var search = new CaseSearch(kind, filter, today, reader);
        List<?> page = asked(search, search.ids(filter.order(), first, most)).getResultList();
        var last = page.size() < most && (first == 0 || !page.isEmpty());
        var total = last ? Math.min(first + page.size(), COUNTED) : ((Number) asked(search, search.counted(COUNTED)).getSingleResult()).longValue();
        return new CaseList(page.isEmpty() ? List.of() : rows(kind, search, page), total);
    }

    @SuppressWarnings("unchecked")
    private List<CaseRow> rows(Kind kind, CaseSearch search, List<?> page) {
        var ids = search.value(page.stream().map(Object::toString).collect(Collectors.joining(",")));
        List<Object[]> rows = asked(search, "select r.reference, case when v.open then p.display_name end, case when v.open then p.reference end,"
                + " (select count(*) - 1 from " + kind.childTable() + " c where c." + kind.owner() + " = r.id), k.started_on,"
                + " (select o.name from core.organisation o where o.id = k.agency_id),"
                + " coalesce((select s.display_name from core.staff s where s.id = h.staff_id), (select t.name from core.team t where t.id = coalesce(h.team_id, " + kind.team() + "))), " + kind.step() + ", k.next_on"
                + " from unnest(cast(string_to_array(" + ids + ", ',') as bigint[])) with ordinality u(id, place) join children.docket k on k.record_id = u.id"
                + " join " + kind.table() + " r on r.id = u.id join " + kind.childTable() + " f on f." + kind.owner() + " = u.id and f.place = 0"
                + " join core.person p on p.id = f.person_id cross join lateral (select " + search.open() + " as open) v" + kind.held() + " order by u.place")
                .getResultList();
        return rows.stream().map(row -> new CaseRow((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue(), day(row[4]),
                (String) row[5], (String) row[6], CaseStep.valueOf((String) row[7]), day(row[8]))).toList();
    }

    private Query asked(CaseSearch search, String sql) {
        return search.fill(em.createNativeQuery(sql), sql);
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
