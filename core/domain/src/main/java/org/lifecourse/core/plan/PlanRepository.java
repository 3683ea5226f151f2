package org.lifecourse.core.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class PlanRepository {

    private static final int COMPLETE = 100;

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    Optional<Plan> findPlan(String code) {
        return em.createQuery("select p from Plan p where p.code = :code", Plan.class).setParameter("code", code).getResultStream()
                .findFirst();
    }

    Optional<PlanItem> findItem(Long planId, String reference) {
        return em.createQuery("select i from PlanItem i where i.planId = :plan and i.reference = :reference", PlanItem.class)
                .setParameter("plan", planId).setParameter("reference", reference).getResultStream().findFirst();
    }

    List<PlanItem> findItems(Long planId) {
        return em.createQuery("select i from PlanItem i where i.planId = :plan order by i.sortKey", PlanItem.class)
                .setParameter("plan", planId).getResultList();
    }

    Optional<PlanEvidence> findEvidence(Long id) {
        return Optional.ofNullable(em.find(PlanEvidence.class, id));
    }

    /** Service area of the plan that an evidence belongs to. */
    Optional<String> findAreaOfEvidence(Long id) {
        return em.createNativeQuery("select p.service_area from core.plan_evidence e join core.plan_update u on u.id = e.update_id"
                + " join core.plan_item i on i.id = u.item_id join core.plan p on p.id = i.plan_id where e.id = ?1")
                .setParameter(1, id).getResultStream().map(String.class::cast).findFirst();
    }

    List<PlanRow> findPlans(String area, LocalDate today) {
        return rows(em.createNativeQuery("select p.code, p.title, p.service_area, p.starts_on, p.ends_on, p.rating_scale, p.purpose,"
                + " count(i.id), count(i.id) filter (where r.tone = 'red'), count(i.id) filter (where r.tone = 'amber'),"
                + " count(i.id) filter (where r.tone = 'green'), count(i.id) filter (where r.tone is null), max(i.reported_on),"
                + " o.title, h.holder_name from core.plan p left join core.post o on o.id = p.owner_post_id"
                + " left join core.post_holding h on h.post_id = o.id and h.from_date <= ?2 and (h.to_date is null or h.to_date >= ?2)"
                + " left join core.plan_item i on i.plan_id = p.id"
                + "   and i.kind in ('OBJECTIVE','ACTION','MILESTONE','REQUIREMENT') and i.delivery <> 'WITHDRAWN'"
                + " left join core.rating r on r.scale = p.rating_scale and r.code = i.rating"
                + " where (?1 = '' or p.service_area = ?1) group by p.id, o.title, h.holder_name"
                + " order by p.starts_on desc, p.title limit 200")
                .setParameter(1, area == null ? "" : area).setParameter(2, today)).stream()
                .map(row -> new PlanRow((String) row[0], (String) row[1], (String) row[2], day(row[3]), day(row[4]), (String) row[5],
                        (String) row[6], number(row[7]), number(row[8]), number(row[9]), number(row[10]), number(row[11]), day(row[12]), (String) row[13],
                        (String) row[14]))
                .toList();
    }

    Optional<PlanDetails> findDetails(String code, LocalDate today) {
        return rows(em.createNativeQuery("select p.id, p.version, p.code, p.title, p.short_title, p.service_area, p.starts_on, p.ends_on,"
                + " p.rating_scale, p.purpose, p.targets_note, f.code, f.title, o.code, o.title, h.holder_name"
                + " from core.plan p left join core.plan f on f.id = p.follows_id left join core.post o on o.id = p.owner_post_id"
                + " left join core.post_holding h on h.post_id = o.id and h.from_date <= ?2 and (h.to_date is null or h.to_date >= ?2)"
                + " where p.code = ?1").setParameter(1, code).setParameter(2, today)).stream().findFirst()
                .map(row -> new PlanDetails(number(row[0]), number(row[1]), (String) row[2], (String) row[3], (String) row[4],
                        (String) row[5], day(row[6]), day(row[7]), (String) row[8], findRatings((String) row[8]), (String) row[9],
                        (String) row[10], (String) row[11], (String) row[12], (String) row[13], (String) row[14], (String) row[15]));
    }

    List<Rating> findRatings(String scale) {
        return rows(em.createNativeQuery("select code, label, tone from core.rating where scale = ?1 order by position")
                .setParameter(1, scale)).stream().map(row -> new Rating((String) row[0], (String) row[1], (String) row[2])).toList();
    }

    boolean scaleExists(String scale) {
        return !em.createNativeQuery("select 1 from core.rating_scale where code = ?1").setParameter(1, scale).getResultList().isEmpty();
    }

    /** All entries of a plan in order; ratings as they stood at the end of the day. Today's are on the entries themselves. */
    List<PlanItemRow> findRows(PlanDetails plan, LocalDate asOf, LocalDate today) {
        var serves = pairs("select s.item_id, p.reference from core.plan_item_serves s join core.plan_item i on i.id = s.item_id"
                + " join core.plan_item p on p.id = s.served_id where i.plan_id = ?1 order by p.sort_key", plan.id());
        var dates = new HashMap<Long, List<Target.Span>>();
        for (var row : rows(em.createNativeQuery("select d.item_id, d.as_written, d.from_date, d.to_date from core.plan_item_date d"
                + " join core.plan_item i on i.id = d.item_id where i.plan_id = ?1 order by d.item_id, d.position")
                .setParameter(1, plan.id()))) {
            dates.computeIfAbsent(number(row[0]), key -> new ArrayList<>())
                    .add(new Target.Span((String) row[1], day(row[2]), day(row[3])));
        }
        var then = asOf == null || !asOf.isBefore(today) ? null : asOf;
        var reported = then == null ? "i.rating, i.progress, i.reported_on" : "u.rating, u.progress, u.reported_on";
        var query = em.createNativeQuery("select i.id, i.reference, a.reference, i.kind, i.title, i.description, i.outcome, i.reason,"
                + " i.impact, (select string_agg(o.title, ', ' order by l.position) from core.plan_item_lead l join core.post o on o.id = l.post_id"
                + "  where l.item_id = i.id), (select string_agg(o.code, ' ' order by l.position) from core.plan_item_lead l join core.post o"
                + "  on o.id = l.post_id where l.item_id = i.id), i.lead_as_written, i.target_as_written, i.target_certainty, i.target_to, i.delivery, i.source, "
                + reported + " from core.plan_item i left join core.plan_item a on a.id = i.parent_id"
                + (then == null ? "" : " left join lateral (select rating, progress, reported_on from core.plan_update u where u.item_id = i.id"
                        + " and u.reported_on <= ?2 order by u.reported_on desc, u.id desc limit 1) u on true")
                + " where i.plan_id = ?1 order by i.sort_key").setParameter(1, plan.id());
        if (then != null) {
            query.setParameter(2, then);
        }
        var depths = new HashMap<String, Integer>();
        var found = new ArrayList<PlanItemRow>();
        for (var row : rows(query)) {
            var id = number(row[0]);
            var parent = (String) row[2];
            var depth = parent == null ? 0 : depths.getOrDefault(parent, 0) + 1;
            depths.put((String) row[1], depth);
            var delivery = Delivery.valueOf((String) row[15]);
            var due = day(row[14]);
            var target = new Target((String) row[12], Target.Certainty.valueOf((String) row[13]), dates.getOrDefault(id, List.of()));
            var kind = PlanItemKind.valueOf((String) row[3]);
            var progress = row[18] == null ? null : ((Number) row[18]).intValue();
            var open = then == null ? delivery.isOpen() : delivery != Delivery.WITHDRAWN && (progress == null || progress < COMPLETE);
            found.add(new PlanItemRow(id, (String) row[1], parent, depth, kind, (String) row[4], (String) row[5], (String) row[6],
                    (String) row[7], (String) row[8], (String) row[9], row[10] == null ? List.of() : List.of(((String) row[10]).split(" ")),
                    (String) row[11], target, delivery, row[17] == null ? null : plan.rating((String) row[17]), progress, day(row[19]),
                    serves.getOrDefault(id, List.of()),
                    !kind.isHeading() && due != null && due.isBefore(then == null ? today : then) && open, (String) row[16]));
        }
        return found;
    }

    /** Titles of the rating scales by code. */
    Map<String, String> findScales() {
        var found = new LinkedHashMap<String, String>();
        for (var row : rows(em.createNativeQuery("select code, title from core.rating_scale order by code"))) {
            found.put((String) row[0], (String) row[1]);
        }
        return found;
    }

    private Map<Long, List<String>> pairs(String sql, Long plan) {
        var found = new HashMap<Long, List<String>>();
        for (var row : rows(em.createNativeQuery(sql).setParameter(1, plan))) {
            found.computeIfAbsent(number(row[0]), key -> new ArrayList<>()).add((String) row[1]);
        }
        return found;
    }

    List<PlanItemDetails.Lead> findLeads(Long itemId, LocalDate today) {
        return rows(em.createNativeQuery("select o.code, o.title, h.holder_name, h.from_date from core.plan_item_lead l"
                + " join core.post o on o.id = l.post_id left join core.post_holding h on h.post_id = o.id and h.from_date <= ?2"
                + " and (h.to_date is null or h.to_date >= ?2) where l.item_id = ?1 order by l.position")
                .setParameter(1, itemId).setParameter(2, today)).stream()
                .map(row -> new PlanItemDetails.Lead((String) row[0], (String) row[1], (String) row[2], day(row[3]))).toList();
    }

    boolean holdsLeadPost(Long itemId, Long staffId, LocalDate today) {
        return !em.createNativeQuery("select 1 from core.plan_item_lead l join core.post_holding h on h.post_id = l.post_id"
                + " where l.item_id = ?1 and h.staff_id = ?2 and h.from_date <= ?3 and (h.to_date is null or h.to_date >= ?3) limit 1")
                .setParameter(1, itemId).setParameter(2, staffId).setParameter(3, today).getResultList().isEmpty();
    }

    List<Long> findLeadingStaff(Long itemId, LocalDate today) {
        return em.createNativeQuery("select distinct h.staff_id from core.plan_item_lead l join core.post_holding h on h.post_id = l.post_id"
                + " where l.item_id = ?1 and h.staff_id is not null and h.from_date <= ?2 and (h.to_date is null or h.to_date >= ?2)")
                .setParameter(1, itemId).setParameter(2, today).getResultStream().map(value -> ((Number) value).longValue()).toList();
    }

    List<PlanItemDetails.Lineage> findLineage(Long itemId) {
        return rows(em.createNativeQuery("select true, l.kind, p.code, p.title, p.service_area, i.reference, i.title, l.note, i.sort_key"
                + " from core.plan_item_lineage l"
                + " join core.plan_item i on i.id = l.from_item_id join core.plan p on p.id = i.plan_id where l.item_id = ?1"
                + " union all select false, l.kind, p.code, p.title, p.service_area, i.reference, i.title, l.note, i.sort_key from core.plan_item_lineage l"
                + " join core.plan_item i on i.id = l.item_id join core.plan p on p.id = i.plan_id where l.from_item_id = ?1 order by 1, 9")
                .setParameter(1, itemId)).stream()
                .map(row -> new PlanItemDetails.Lineage((Boolean) row[0], (String) row[1], (String) row[2], (String) row[3],
                        (String) row[4], (String) row[5], (String) row[6], (String) row[7])).toList();
    }

    /** Lineage of all entries of a plan by reference, for audits of a former plan. */
    Map<String, List<PlanItemDetails.Lineage>> findLineageOfPlan(Long planId) {
        var found = new HashMap<String, List<PlanItemDetails.Lineage>>();
        for (var row : rows(em.createNativeQuery("select f.reference, l.kind, p.code, p.title, p.service_area, i.reference, i.title, l.note"
                + " from core.plan_item_lineage l join core.plan_item f on f.id = l.from_item_id join core.plan_item i on i.id = l.item_id"
                + " join core.plan p on p.id = i.plan_id where f.plan_id = ?1 order by f.sort_key, i.sort_key").setParameter(1, planId))) {
            found.computeIfAbsent((String) row[0], key -> new ArrayList<>()).add(new PlanItemDetails.Lineage(false, (String) row[1],
                    (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6], (String) row[7]));
        }
        return found;
    }

    List<PlanItemDetails.Update> findUpdates(PlanDetails plan, Long itemId, int limit) {
        var evidence = new HashMap<Long, List<PlanItemDetails.Evidence>>();
        for (var row : rows(em.createNativeQuery("select e.update_id, e.id, e.title, e.link, e.file_name, e.file_size"
                + " from core.plan_evidence e join core.plan_update u on u.id = e.update_id where u.item_id = ?1 order by e.update_id, e.position")
                .setParameter(1, itemId))) {
            evidence.computeIfAbsent(number(row[0]), key -> new ArrayList<>()).add(new PlanItemDetails.Evidence(number(row[1]),
                    (String) row[2], (String) row[3], (String) row[4], row[5] == null ? null : number(row[5])));
        }
        return rows(em.createNativeQuery("select u.id, u.reported_on, u.reporter, u.rating, u.progress, u.narrative, u.next_steps, u.written_at"
                + " from core.plan_update u where u.item_id = ?1 order by u.reported_on desc, u.id desc limit ?2")
                .setParameter(1, itemId).setParameter(2, limit)).stream()
                .map(row -> new PlanItemDetails.Update(number(row[0]), day(row[1]), (String) row[2], plan.rating((String) row[3]),
                        row[4] == null ? null : ((Number) row[4]).intValue(), (String) row[5], (String) row[6],
                        ((Timestamp) row[7]).toInstant(), evidence.getOrDefault(number(row[0]), List.of()))).toList();
    }

    /** The newest update of each entry between two days, by reference. */
    Map<String, PlanItemDetails.Update> findNewestUpdates(PlanDetails plan, LocalDate from, LocalDate to) {
        var found = new HashMap<String, PlanItemDetails.Update>();
        for (var row : rows(em.createNativeQuery("select distinct on (i.id) i.reference, u.id, u.reported_on, u.reporter, u.rating, u.progress,"
                + " u.narrative, u.next_steps, u.written_at from core.plan_update u join core.plan_item i on i.id = u.item_id"
                + " where i.plan_id = ?1 and u.reported_on between ?2 and ?3 order by i.id, u.reported_on desc, u.id desc")
                .setParameter(1, plan.id()).setParameter(2, from).setParameter(3, to))) {
            found.put((String) row[0], new PlanItemDetails.Update(number(row[1]), day(row[2]), (String) row[3], plan.rating((String) row[4]),
                    row[5] == null ? null : ((Number) row[5]).intValue(), (String) row[6], (String) row[7],
                    ((Timestamp) row[8]).toInstant(), List.of()));
        }
        return found;
    }

    List<PlanItemDetails.Checkpoint> findCheckpoints(Long itemId) {
        return rows(em.createNativeQuery("select position, due_as_written, due_to, deliverable, achieved, likelihood, reason,"
                + " expected_as_written from core.plan_checkpoint where item_id = ?1 order by position").setParameter(1, itemId)).stream()
                .map(row -> new PlanItemDetails.Checkpoint(((Number) row[0]).intValue(), (String) row[1], day(row[2]), (String) row[3],
                        (Boolean) row[4], row[5] == null ? null : Likelihood.valueOf((String) row[5]), (String) row[6], (String) row[7]))
                .toList();
    }

    List<PlanItemDetails.Question> findQuestions(Long itemId) {
        return rows(em.createNativeQuery("select position, question, answer from core.plan_question where item_id = ?1 order by position")
                .setParameter(1, itemId)).stream()
                .map(row -> new PlanItemDetails.Question(((Number) row[0]).intValue(), (String) row[1], (String) row[2])).toList();
    }

    List<PlanItemDetails.Risk> findRisks(Long itemId) {
        return rows(em.createNativeQuery("select position, risk, mitigation from core.plan_risk where item_id = ?1 order by position")
                .setParameter(1, itemId)).stream()
                .map(row -> new PlanItemDetails.Risk(((Number) row[0]).intValue(), (String) row[1], (String) row[2])).toList();
    }

    Set<String> findCodesWithKind(PlanItemKind kind) {
        return codes(em.createNativeQuery("select distinct p.code from core.plan p join core.plan_item i on i.plan_id = p.id"
                + " where i.kind = ?1").setParameter(1, kind.name()));
    }

    Set<String> findCodesWithCheckpoints() {
        return codes(em.createNativeQuery("select distinct p.code from core.plan p join core.plan_item i on i.plan_id = p.id"
                + " join core.plan_checkpoint c on c.item_id = i.id"));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> codes(jakarta.persistence.Query query) {
        return Set.copyOf(query.getResultList());
    }

    Map<String, List<PlanItemDetails.Lead>> findLeadsOfPlan(Long planId, LocalDate today) {
        var found = new HashMap<String, List<PlanItemDetails.Lead>>();
        for (var row : rows(em.createNativeQuery("select i.reference, o.code, o.title, h.holder_name, h.from_date from core.plan_item i"
                + " join core.plan_item_lead l on l.item_id = i.id join core.post o on o.id = l.post_id"
                + " left join core.post_holding h on h.post_id = o.id and h.from_date <= ?2 and (h.to_date is null or h.to_date >= ?2)"
                + " where i.plan_id = ?1 order by i.sort_key, l.position").setParameter(1, planId).setParameter(2, today))) {
            found.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                    .add(new PlanItemDetails.Lead((String) row[1], (String) row[2], (String) row[3], day(row[4])));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    List<LocalDate> findReportedDays(Long planId) {
        return ((List<Object>) em.createNativeQuery("select distinct u.reported_on from core.plan_update u"
                + " join core.plan_item i on i.id = u.item_id where i.plan_id = ?1 order by u.reported_on").setParameter(1, planId)
                .getResultList()).stream().map(PlanRepository::day).toList();
    }

    Map<String, PlanItemDetails.SelfAssessment> findSelfAssessment(Long planId) {
        var found = new HashMap<String, PlanItemDetails.SelfAssessment>();
        for (var row : ofPlan("plan_checkpoint", "c.position, c.due_as_written, c.due_to, c.deliverable, c.achieved, c.likelihood, c.reason,"
                + " c.expected_as_written", planId)) {
            assessment(found, row).checkpoints().add(new PlanItemDetails.Checkpoint(((Number) row[1]).intValue(), (String) row[2],
                    day(row[3]), (String) row[4], (Boolean) row[5], row[6] == null ? null : Likelihood.valueOf((String) row[6]),
                    (String) row[7], (String) row[8]));
        }
        for (var row : ofPlan("plan_question", "c.position, c.question, c.answer", planId)) {
            assessment(found, row).questions()
                    .add(new PlanItemDetails.Question(((Number) row[1]).intValue(), (String) row[2], (String) row[3]));
        }
        for (var row : ofPlan("plan_risk", "c.position, c.risk, c.mitigation", planId)) {
            assessment(found, row).risks().add(new PlanItemDetails.Risk(((Number) row[1]).intValue(), (String) row[2], (String) row[3]));
        }
        return found;
    }

    private List<Object[]> ofPlan(String table, String columns, Long planId) {
        return rows(em.createNativeQuery("select i.reference, " + columns + " from core." + table + " c join core.plan_item i on i.id = c.item_id"
                + " where i.plan_id = ?1 order by i.sort_key, c.position").setParameter(1, planId));
    }

    private static PlanItemDetails.SelfAssessment assessment(Map<String, PlanItemDetails.SelfAssessment> found, Object[] row) {
        return found.computeIfAbsent((String) row[0],
                key -> new PlanItemDetails.SelfAssessment(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    void putCheckpoint(Long itemId, PlanItemDetails.Checkpoint point, LocalDate dueFrom) {
        em.createNativeQuery("insert into core.plan_checkpoint (item_id, position, due_as_written, due_from, due_to, deliverable, achieved,"
                + " likelihood, reason, expected_as_written) values (?1,?2,?3,cast(?4 as date),cast(?5 as date),?6,cast(?7 as boolean),?8,?9,?10)"
                + " on conflict (item_id, position) do update set due_as_written = excluded.due_as_written, due_from = excluded.due_from,"
                + " due_to = excluded.due_to, deliverable = excluded.deliverable, achieved = excluded.achieved, likelihood = excluded.likelihood,"
                + " reason = excluded.reason, expected_as_written = excluded.expected_as_written, version = core.plan_checkpoint.version + 1")
                .setParameter(1, itemId).setParameter(2, point.position()).setParameter(3, point.dueAsWritten()).setParameter(4, dueFrom)
                .setParameter(5, point.dueTo()).setParameter(6, point.deliverable()).setParameter(7, point.achieved())
                .setParameter(8, point.likelihood() == null ? null : point.likelihood().name()).setParameter(9, point.reason())
                .setParameter(10, point.expectedAsWritten()).executeUpdate();
    }

    void putQuestion(Long itemId, PlanItemDetails.Question question) {
        em.createNativeQuery("insert into core.plan_question (item_id, position, question, answer) values (?1,?2,?3,?4)"
                + " on conflict (item_id, position) do update set question = ?3, answer = ?4, version = core.plan_question.version + 1")
                .setParameter(1, itemId).setParameter(2, question.position()).setParameter(3, question.question())
                .setParameter(4, question.answer()).executeUpdate();
    }

    void putRisk(Long itemId, PlanItemDetails.Risk risk) {
        em.createNativeQuery("insert into core.plan_risk (item_id, position, risk, mitigation) values (?1,?2,?3,?4)"
                + " on conflict (item_id, position) do update set risk = ?3, mitigation = ?4, version = core.plan_risk.version + 1")
                .setParameter(1, itemId).setParameter(2, risk.position()).setParameter(3, risk.risk()).setParameter(4, risk.mitigation())
                .executeUpdate();
    }

    void putLineage(Long itemId, Long fromItemId, String kind, String note) {
        em.createNativeQuery("insert into core.plan_item_lineage (item_id, from_item_id, kind, note) values (?1,?2,?3,?4)"
                + " on conflict (item_id, from_item_id) do update set kind = ?3, note = ?4").setParameter(1, itemId)
                .setParameter(2, fromItemId).setParameter(3, kind).setParameter(4, note).executeUpdate();
    }

    /** Whether no other node is asking for updates in this moment; the lock ends with the transaction. */
    boolean isAloneWithReminders() {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('core.plan-reminders'))").getSingleResult();
    }

    /** Open work of running plans with each member of staff who holds a leading post on the day. */
    List<PlanReminderService.Candidate> findReportable(LocalDate today) {
        return rows(em.createNativeQuery("select p.code, p.short_title, p.service_area, p.starts_on, i.reference, i.title, i.reported_on, h.staff_id"
                + " from core.plan p join core.plan_item i on i.plan_id = p.id and i.kind in ('OBJECTIVE','ACTION')"
                + " and i.delivery not in ('COMPLETED','WITHDRAWN') join core.plan_item_lead l on l.item_id = i.id"
                + " join core.post_holding h on h.post_id = l.post_id and h.staff_id is not null and h.from_date <= ?1"
                + " and (h.to_date is null or h.to_date >= ?1) where p.starts_on <= ?1 and p.ends_on >= ?1 order by p.code, i.sort_key limit 20000")
                .setParameter(1, today)).stream()
                .map(row -> new PlanReminderService.Candidate((String) row[0], (String) row[1], (String) row[2], day(row[3]), (String) row[4],
                        (String) row[5], day(row[6]), number(row[7]))).toList();
    }

    Optional<Long> findPostId(String code) {
        return em.createNativeQuery("select id from core.post where code = ?1").setParameter(1, code).getResultStream()
                .map(value -> ((Number) value).longValue()).findFirst();
    }

    boolean updateExists(Long itemId, LocalDate reportedOn, String reporter) {
        return !em.createNativeQuery("select 1 from core.plan_update where item_id = ?1 and reported_on = ?2 and reporter = ?3")
                .setParameter(1, itemId).setParameter(2, reportedOn).setParameter(3, reporter).getResultList().isEmpty();
    }

    Optional<Object[]> findStaff(String username) {
        return rows(em.createNativeQuery("select id, display_name from core.staff where username = ?1").setParameter(1, username)).stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(jakarta.persistence.Query query) {
        return query.getResultList();
    }

    private static Long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
