package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the board and the record page read, straight from SQL. */
@ApplicationScoped
class EhcBoardRepository {

    private static final int COUNTED = 1001;
    private static final int SOON_DAYS = 14;

    /** What a row shows, of the requests of one page only. Who a restricted person is, and where, is told only to those who may open the record. */
    private static final String ROW = "select r.reference, case when o.open then p.reference end person_reference,"
            + " case when o.open then p.display_name end shown, case when o.open then p.born_on end born_on,"
            + " case when o.open then r.setting else '' end setting, r.stage, r.received_on,"
            + " (select s.display_name from core.staff s where s.id = h.staff_id) caseworker, n.rule_code, n.title, n.due_on, f.computed_due_on,"
            + " coalesce(f.excepted, false) lifted, (select count(*) from send.ehc_advice a where a.request_id = r.id) asked,"
            + " (select count(*) from send.ehc_advice a where a.request_id = r.id and a.received_on is not null) answered,"
            + " coalesce(r.withdrawn_on, r.final_on, r.no_plan_on, case when r.stage = 'REFUSED' then r.decided_on end) closed_on";
    private static final String CLOCK = " core.deadline d where d.module = 'send' and d.subject_kind = 'ehc-request' and d.subject = r.reference";
    private static final String OF_PAGE = " join send.ehc_request r on r.id = u.id join core.person p on p.id = r.person_id"
            + " left join core.record_holder h on h.module = 'send' and h.kind = 'ehc-request' and h.reference = r.reference"
            + " left join lateral (select d.rule_code, d.title, d.due_on from" + CLOCK + " and d.state = 'RUNNING'"
            + " and d.rule_code <> 'send.draft-representations' order by d.due_on, d.id limit 1) n on true"
            + " left join lateral (select d.computed_due_on, d.excepted from" + CLOCK + " and d.rule_code = 'send.final-plan'"
            + " order by (d.state = 'SUPERSEDED'), d.id desc limit 1) f on true";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /**
     * For whom a list is made.
     *
     * @param overseer whether restricted records are open to them
     */
    record Reader(Long staffId, boolean overseer, Instant now, LocalDate today) {

        /** Whether any record may be closed to them. */
        boolean isLimited() {
            return staffId != null && !overseer;
        }

        LocalDate soon() {
            return today.plusDays(SOON_DAYS);
        }
    }

    EhcRequestList findPage(EhcRequestFilter filter, Reader reader, int first, int most) {
        var rows = findRows(filter, reader, first, most);
        var last = rows.size() < most && (first == 0 || !rows.isEmpty());
        return new EhcRequestList(reader.today(), rows, last ? Math.min(first + rows.size(), COUNTED) : count(filter, reader));
    }

    private long count(EhcRequestFilter filter, Reader reader) {
        var search = new EhcBoardSearch(filter, reader);
        return count(search, search.all(), COUNTED);
    }

    private long count(EhcBoardSearch search, EhcBoardSearch.Stretch stretch, long limit) {
        return number(asked(search, EhcBoardSearch.counted(stretch, limit)).getSingleResult());
    }

    List<EhcRequestRow> findRows(EhcRequestFilter filter, Reader reader, int first, int most) {
        var ids = findIds(new EhcBoardSearch(filter, reader), first, most);
        if (ids.isEmpty()) {
            return List.of();
        }
        var search = new EhcBoardSearch(filter, reader);
        var page = search.value(ids.stream().map(Object::toString).collect(Collectors.joining(",")));
        return rows(asked(search, ROW + " from unnest(cast(string_to_array(" + page + ", ',') as bigint[])) with ordinality u(id, place)" + OF_PAGE
                + " cross join lateral (select " + search.open() + " as open) o order by u.place")).stream().map(row -> row(row, reader)).toList();
    }

    /** The requests of a page, through the stretches of the list one after another. */
    private List<Long> findIds(EhcBoardSearch search, int first, int most) {
        var ids = new ArrayList<Long>();
        long before = first;
        for (var stretch : search.stretches()) {
            var wanted = most - ids.size();
            if (wanted == 0) {
                break;
            }
            List<?> found = asked(search, search.ids(stretch, wanted, before)).getResultList();
            found.forEach(id -> ids.add(number(id)));
            before = !found.isEmpty() || before == 0 ? 0 : before - count(search, stretch, before);
        }
        return ids;
    }

    private Query asked(EhcBoardSearch search, String sql) {
        return search.fill(em.createNativeQuery(sql), sql);
    }

    private static EhcRequestRow row(Object[] row, Reader reader) {
        var stage = EhcStage.valueOf((String) row[5]);
        var next = day(row[10]);
        var lifted = (Boolean) row[12];
        return new EhcRequestRow((String) row[0], (String) row[1], (String) row[2], day(row[3]), (String) row[4], stage, day(row[6]), (String) row[7],
                (String) row[8], (String) row[9], next, day(row[11]), lifted, number(row[13]), number(row[14]),
                stage.isOpen() ? BreachRisk.of(next, lifted, reader.today(), reader.soon()) : null, day(row[15]));
    }

    /** Open, late, due soon and lifted requests; each counted no further than a thousand and one. */
    long[] countByRisk(Reader reader) {
        var row = rows(em.createNativeQuery("select " + open("true") + ", " + open("next_on < cast(?1 as date)") + ", "
                + open("next_on between cast(?1 as date) and cast(?2 as date)") + ", " + open("lifted"))
                .setParameter(1, Date.valueOf(reader.today())).setParameter(2, Date.valueOf(reader.soon()))).get(0);
        return new long[] {number(row[0]), number(row[1]), number(row[2]), number(row[3])};
    }

    private static String open(String condition) {
        return "(select count(*) from (select 1 from send.ehc_docket where is_open and " + condition + " limit " + COUNTED + ") found)";
    }

    /** The request without its advice and its clocks, which the deadline engine tells. */
    Optional<EhcRequestDetails> findDetails(String reference) {
        return rows(em.createNativeQuery("select r.id, r.version, r.reference, r.person_id, p.reference, r.received_on, r.source, r.setting,"
                + " r.reason, h.staff_id, s.display_name, r.stage, r.decided_on, r.decision_reason, r.no_plan_on, r.no_plan_reason,"
                + " r.draft_on, r.replied_on, r.final_on, r.withdrawn_on, r.withdrawn_because from send.ehc_request r"
                + " join core.person p on p.id = r.person_id left join core.record_holder h on h.module = 'send' and h.kind = 'ehc-request'"
                + " and h.reference = r.reference left join core.staff s on s.id = h.staff_id where r.reference = ?1")
                .setParameter(1, reference)).stream().findFirst()
                .map(row -> new EhcRequestDetails(number(row[0]), number(row[1]), (String) row[2], number(row[3]), (String) row[4], day(row[5]),
                        RequestSource.valueOf((String) row[6]), (String) row[7], (String) row[8], row[9] == null ? null : number(row[9]),
                        (String) row[10], EhcStage.valueOf((String) row[11]), day(row[12]), (String) row[13], day(row[14]), (String) row[15],
                        day(row[16]), day(row[17]), day(row[18]), day(row[19]), (String) row[20], null,
                        List.of(), List.of()));
    }

    List<AdviceRow> findAdvice(Long requestId) {
        return rows(em.createNativeQuery("select a.body, a.of_whom, a.asked_on, a.received_on, a.not_known, a.reminders, a.reminded_on, a.note,"
                + " a.document_id, d.name from send.ehc_advice a left join core.document d on d.id = a.document_id and d.withdrawn_at is null"
                + " where a.request_id = ?1 order by array_position(array['PARENTS','EDUCATION','HEALTH','SOCIAL_CARE','EDUCATIONAL_PSYCHOLOGY'],"
                + " cast(a.body as text)) nulls last, a.asked_on, a.id").setParameter(1, requestId)).stream()
                .map(row -> new AdviceRow(AdviceBody.valueOf((String) row[0]), (String) row[1], day(row[2]), day(row[3]), (Boolean) row[4],
                        ((Number) row[5]).intValue(), day(row[6]), (String) row[7], row[8] == null ? null : number(row[8]), (String) row[9], null))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
