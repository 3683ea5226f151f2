package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the board and the record page read, straight from SQL. */
@ApplicationScoped
class EhcBoardRepository {

    private static final int COUNTED = 1001;
    private static final int SOON_DAYS = 14;

    /** Who a restricted person is, and where, is told only to those who may open the record. */
    private static final String BOARD = "select r.reference, case when o.open then p.reference end person_reference,"
            + " case when o.open then p.display_name end name, case when o.open then p.born_on end born_on,"
            + " case when o.open then r.setting else '' end setting, r.stage, r.received_on, s.display_name caseworker, n.rule_code, n.title,"
            + " n.due_on next_on, f.computed_due_on, coalesce(f.lifted, false) lifted, a.asked, a.answered,"
            + " case when r.stage not in ('RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS') then null when n.due_on < cast(?4 as date) then 'LATE'"
            + " when n.due_on <= cast(?5 as date) then 'SOON' when f.lifted then 'LIFTED' else 'ON_TRACK' end risk,"
            + " coalesce(r.withdrawn_on, r.final_on, r.no_plan_on, case when r.stage = 'REFUSED' then r.decided_on end) closed_on,"
            + " h.staff_id, r.id from send.ehc_request r join core.person p on p.id = r.person_id"
            + " join lateral (select core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3) open) o on true"
            + " left join core.record_holder h on h.module = 'send' and h.kind = 'ehc-request' and h.reference = r.reference"
            + " left join core.staff s on s.id = h.staff_id"
            + " left join lateral (select d.rule_code, d.title, d.due_on from core.deadline d where d.module = 'send'"
            + "  and d.subject_kind = 'ehc-request' and d.subject = r.reference and d.state = 'RUNNING'"
            + "  and d.rule_code <> 'send.draft-representations' order by d.due_on, d.id limit 1) n on true"
            + " left join lateral (select d.computed_due_on, d.excepted lifted from core.deadline d where d.module = 'send'"
            + "  and d.subject_kind = 'ehc-request' and d.subject = r.reference and d.rule_code = 'send.final-plan' order by (d.state = 'SUPERSEDED'), d.id desc limit 1) f on true"
            + " left join lateral (select count(*) asked, count(received_on) answered from send.ehc_advice where request_id = r.id) a on true";
    private static final String MATCHES = " where (q.stage in ('RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS')) <> ?6"
            + " and (?7 = '' or q.reference ilike ?7 or q.setting ilike ?7 or q.name ilike ?7) and (?8 = '' or q.stage = ?8)"
            + " and (?9 = '' or q.risk = ?9) and (?10 = '' or q.staff_id = cast(nullif(?10, '') as bigint))"
            + " and (?11 = '' or q.next_on <= cast(nullif(?11, '') as date)) and (?12 = '' or q.reference ilike ?12)";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /**
     * For whom a list is made.
     *
     * @param overseer whether restricted records are open to them
     */
    record Reader(Long staffId, boolean overseer, Instant now, LocalDate today) {
    }

    long count(EhcRequestFilter filter, Reader reader) {
        return ((Number) matching("select count(*) from (select 1 from (" + BOARD + ") q" + MATCHES + " limit " + COUNTED + ") found", filter,
                reader).getSingleResult()).longValue();
    }

    List<EhcRequestRow> findRows(EhcRequestFilter filter, Reader reader, int first, int most) {
        return rows(matching("select * from (" + BOARD + ") q" + MATCHES + " order by " + order(filter) + ", q.received_on, q.id limit ?13 offset ?14",
                filter, reader).setParameter(13, most).setParameter(14, first)).stream().map(EhcBoardRepository::row).toList();
    }

    private static EhcRequestRow row(Object[] row) {
        return new EhcRequestRow((String) row[0], (String) row[1], (String) row[2], day(row[3]), (String) row[4],
                EhcStage.valueOf((String) row[5]), day(row[6]), (String) row[7], (String) row[8], (String) row[9], day(row[10]), day(row[11]),
                (Boolean) row[12], number(row[13]), number(row[14]), row[15] == null ? null : BreachRisk.valueOf((String) row[15]), day(row[16]));
    }

    private static String order(EhcRequestFilter filter) {
        var column = switch (filter.order() == null ? EhcRequestFilter.Order.LIMIT : filter.order()) {
            case LIMIT -> filter.closed() && filter.order() == null ? "q.closed_on desc nulls last, q.next_on" : "q.next_on";
            case NAME -> "lower(q.name)";
            case STAGE -> "array_position(array['RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS','ISSUED','NOT_ISSUED','REFUSED','WITHDRAWN'],"
                    + " cast(q.stage as text))";
            case RECEIVED -> "q.received_on";
            case RISK -> "array_position(array['LATE','SOON','LIFTED','ON_TRACK'], cast(q.risk as text))";
            case CASEWORKER -> "lower(q.caseworker)";
        };
        return column + (filter.descending() ? " desc nulls last" : " nulls last");
    }

    private Query matching(String sql, EhcRequestFilter filter, Reader reader) {
        return reading(sql, reader).setParameter(6, filter.closed()).setParameter(7, pattern(filter.text()))
                .setParameter(8, filter.stage() == null ? "" : filter.stage().name())
                .setParameter(9, filter.risk() == null ? "" : filter.risk().name()).setParameter(10, text(filter.caseworkerId()))
                .setParameter(11, text(filter.by())).setParameter(12, pattern(filter.reference()));
    }

    private Query reading(String sql, Reader reader) {
        return em.createNativeQuery(sql).setParameter(1, text(reader.staffId())).setParameter(2, reader.overseer())
                .setParameter(3, Timestamp.from(reader.now())).setParameter(4, Date.valueOf(reader.today()))
                .setParameter(5, Date.valueOf(reader.today().plusDays(SOON_DAYS)));
    }

    /** Open, late, due soon and lifted requests. */
    long[] countByRisk(Reader reader) {
        var row = (Object[]) reading("select count(*), count(*) filter (where q.risk = 'LATE'), count(*) filter (where q.risk = 'SOON'),"
                + " count(*) filter (where q.lifted) from (" + BOARD + ") q where q.risk is not null", reader).getSingleResult();
        return new long[] {number(row[0]), number(row[1]), number(row[2]), number(row[3])};
    }

    /** The request without its clocks, which the deadline engine tells. */
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
                        findAdvice(number(row[0])), List.of()));
    }

    private List<AdviceRow> findAdvice(Long requestId) {
        return rows(em.createNativeQuery("select a.body, a.of_whom, a.asked_on, a.received_on, a.not_known, a.reminders, a.reminded_on, a.note,"
                + " a.document_id, d.name from send.ehc_advice a left join core.document d on d.id = a.document_id and d.withdrawn_at is null"
                + " where a.request_id = ?1 order by array_position(array['PARENTS','EDUCATION','HEALTH','SOCIAL_CARE','EDUCATIONAL_PSYCHOLOGY'],"
                + " cast(a.body as text)) nulls last, a.asked_on, a.id").setParameter(1, requestId)).stream()
                .map(row -> new AdviceRow(AdviceBody.valueOf((String) row[0]), (String) row[1], day(row[2]), day(row[3]), (Boolean) row[4],
                        ((Number) row[5]).intValue(), day(row[6]), (String) row[7], row[8] == null ? null : number(row[8]), (String) row[9], null))
                .toList();
    }

    private static String pattern(String text) {
        return text == null || text.isBlank() ? ""
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
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
