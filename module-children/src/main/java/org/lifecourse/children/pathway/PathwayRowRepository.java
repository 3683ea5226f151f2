package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What pages read of one record, and what their forms offer, straight from SQL. */
@ApplicationScoped
class PathwayRowRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    /**
     * Who reads.
     *
     * @param staffId null for the portal itself
     */
    record Reader(Long staffId, boolean overseer, Instant at) {
    }

    /** The parts in which the three kinds of records differ. */
    enum Kind {
        CONTACT("children.contact", "children.contact_child", "contact_id", "contact",
                "case when r.decision is null then 'TO_DECIDE' else 'DECIDED' end", "null"),
        EPISODE("children.early_help_episode", "children.early_help_child", "episode_id", "early-help",
                "case when r.closed_on is not null then case when r.closing = 'OUTCOMES_MET' and r.checked_on is null then 'TO_CHECK' else 'ENDED' end"
                        + " when r.plan_agreed_on is null then 'TO_PLAN' else 'PLAN_AGREED' end", "r.team_id"),
        REFERRAL("children.social_work_referral", "children.referral_child", "referral_id", "social-work",
                "case when r.decision is null then 'TO_DECIDE' when r.authorised_on is not null then 'AUTHORISED' when r.decision = 'NO_ASSESSMENT'"
                        + " then 'ENDED' when r.written_on is null then 'TO_ASSESS' else 'TO_AUTHORISE' end", "r.team_id");

        private final String table;
        private final String childTable;
        private final String owner;
        private final String subjectKind;
        private final String step;
        private final String team;

        Kind(String table, String childTable, String owner, String subjectKind, String step, String team) {
            this.table = table;
            this.childTable = childTable;
            this.owner = owner;
            this.subjectKind = subjectKind;
            this.step = step;
            this.team = team;
        }

        String table() {
            return table;
        }

        String childTable() {
            return childTable;
        }

        /** The column of the child table that names the record. */
        String owner() {
            return owner;
        }

        String subjectKind() {
            return subjectKind;
        }

        /** How far record {@code r} has come. */
        String step() {
            return step;
        }

        /** The team that took record {@code r} on. */
        String team() {
            return team;
        }

        /** Whoever holds the record. */
        String held() {
            return " left join core.record_holder h on h.module = 'children' and h.kind = '" + subjectKind + "' and h.reference = r.reference";
        }

        /** Who worked on the record last, once it is held by nobody. */
        private String last(String role) {
            return "(select i.staff_id from core.involvement i where h.reference is null and i.module = 'children' and i.subject_kind = '" + subjectKind
                    + "' and i.subject = r.reference and i.role = '" + role + "' and i.staff_id is not null and i.person_id = (select k.person_id from "
                    + childTable + " k where k." + owner + " = r.id and k.place = 0) order by i.from_date desc, i.id desc limit 1)";
        }
    }

    Optional<ContactDetails> contact(String reference, Reader reader) {
        return rows(em.createNativeQuery("select r.version, r.reference, r.received_on, r.source, r.source_name, o.name, r.worry, r.consent,"
                + " s.display_name, r.decision, r.decided_on, m.display_name, r.reason, r.id from children.contact r"
                + " left join core.organisation o on o.id = r.organisation_id left join core.staff s on s.id = r.recorded_by"
                + " left join core.staff m on m.id = r.decided_by where r.reference = ?1").setParameter(1, reference)).stream()
                .map(row -> new ContactDetails(((Number) row[0]).longValue(), text(row[1]), day(row[2]), ContactSource.valueOf(text(row[3])),
                        text(row[4]), text(row[5]), text(row[6]), Consent.valueOf(text(row[7])), text(row[8]),
                        children(Kind.CONTACT, id(row[13]), reader), word(ThresholdDecision.class, row[9]), day(row[10]), text(row[11]),
                        text(row[12]), earlier(id(row[13])), following("contact_id", id(row[13])))).findFirst();
    }

    /** Contacts about any of the same children in the twelve months before. */
    private List<Step> earlier(Long contactId) {
        return steps(em.createNativeQuery("select distinct e.reference, e.received_on, e.decision from children.contact r"
                + " join children.contact_child k on k.contact_id = r.id join children.contact_child l on l.person_id = k.person_id"
                + " join children.contact e on e.id = l.contact_id where r.id = ?1 and e.id <> r.id and e.received_on <= r.received_on"
                + " and e.received_on >= r.received_on - interval '12 months' order by e.received_on desc, e.reference desc limit 20")
                .setParameter(1, contactId));
    }

    /** How many contacts about the child the front door had in the twelve months up to the day. */
    long countContacts(Long personId, LocalDate upTo) {
        return ((Number) em.createNativeQuery("select count(*) from children.contact c join children.contact_child k on k.contact_id = c.id"
                + " where k.person_id = ?1 and c.received_on <= cast(?2 as date) and c.received_on >= cast(?2 as date) - interval '12 months'")
                .setParameter(1, personId).setParameter(2, Date.valueOf(upTo)).getSingleResult()).longValue();
    }

    private List<Step> following(String column, Long id) {
        return steps(em.createNativeQuery("select reference, opened_on, 'EARLY_HELP' from children.early_help_episode where " + column + " = ?1"
                + " union all select reference, received_on, 'SOCIAL_WORK' from children.social_work_referral where " + column + " = ?1"
                + " order by 1").setParameter(1, id));
    }

    Optional<EpisodeDetails> episode(String reference, Reader reader) {
        return rows(em.createNativeQuery("select r.version, r.reference, r.opened_on, c.reference, w.reference, f.reference, o.name,"
                + " s.display_name, t.name, r.assessment, r.family_voice, r.assessed_on, r.plan_agreed_on, r.review_on, r.closed_on, r.closing,"
                + " r.closing_words, r.checked_on, r.sustained, r.id from children.early_help_episode r"
                + " join core.organisation o on o.id = r.organisation_id left join children.contact c on c.id = r.contact_id"
                + " left join children.social_work_referral w on w.id = r.referral_id left join children.early_help_episode f on f.id = r.former_id"
                + Kind.EPISODE.held() + " left join core.staff s on s.id = coalesce(h.staff_id, " + Kind.EPISODE.last(Openings.LEAD) + ")"
                + " left join core.team t on t.id = coalesce(h.team_id, r.team_id) where r.reference = ?1")
                .setParameter(1, reference)).stream()
                .map(row -> new EpisodeDetails(((Number) row[0]).longValue(), text(row[1]), day(row[2]), text(row[3]), text(row[4]),
                        text(row[5]), text(row[6]), text(row[7]), text(row[8]), children(Kind.EPISODE, id(row[19]), reader), text(row[9]),
                        text(row[10]), day(row[11]), day(row[12]), day(row[13]), outcomes(id(row[19])), day(row[14]),
                        word(Closing.class, row[15]), text(row[16]), day(row[17]), (Boolean) row[18],
                        steps(em.createNativeQuery("select reference, received_on, 'SOCIAL_WORK' from children.social_work_referral"
                                + " where episode_id = ?1 order by 1").setParameter(1, id(row[19]))))).findFirst();
    }

    private List<OutcomeLine> outcomes(Long episodeId) {
        return rows(em.createNativeQuery("select outcome, needed, goal, progress, met_on from children.early_help_outcome"
                + " where episode_id = ?1 order by id").setParameter(1, episodeId)).stream()
                .map(row -> new OutcomeLine(FamilyOutcome.valueOf(text(row[0])), (Boolean) row[1], text(row[2]), text(row[3]), day(row[4])))
                .toList();
    }

    Optional<ReferralDetails> referral(String reference, Reader reader) {
        return rows(em.createNativeQuery("select r.version, r.reference, r.received_on, c.reference, e.reference, r.reason, t.name,"
                + " s.display_name, r.decision, r.decided_on, r.decision_reason, r.acknowledged_on, r.seen_on, r.child_voice, r.analysis,"
                + " r.written_on, r.authorised_on, m.display_name, r.outcome, r.outcome_reason, r.id from children.social_work_referral r"
                + " left join children.contact c on c.id = r.contact_id left join children.early_help_episode e on e.id = r.episode_id"
                + Kind.REFERRAL.held() + " left join core.staff s on s.id = coalesce(h.staff_id, " + Kind.REFERRAL.last(Openings.WORKER) + ")"
                + " left join core.team t on t.id = coalesce(h.team_id, r.team_id)"
                + " left join core.staff m on m.id = r.authorised_by where r.reference = ?1").setParameter(1, reference)).stream()
                .map(row -> new ReferralDetails(((Number) row[0]).longValue(), text(row[1]), day(row[2]), text(row[3]), text(row[4]),
                        text(row[5]), text(row[6]), text(row[7]), children(Kind.REFERRAL, id(row[20]), reader),
                        word(ReferralDecision.class, row[8]), day(row[9]), text(row[10]), day(row[11]), day(row[12]), text(row[13]),
                        text(row[14]), day(row[15]), day(row[16]), text(row[17]), word(AssessmentOutcome.class, row[18]), text(row[19]),
                        steps(em.createNativeQuery("select reference, opened_on, 'EARLY_HELP' from children.early_help_episode"
                                + " where referral_id = ?1 order by 1").setParameter(1, id(row[20]))))).findFirst();
    }

    private List<ChildLine> children(Kind kind, Long id, Reader reader) {
        return rows(em.createNativeQuery("select p.id, p.reference, case when core.may_open_person(p.id, cast(nullif(?2, '') as bigint), ?3,"
                + " cast(?4 as timestamptz)) then p.display_name end, p.born_on from " + kind.childTable + " k join core.person p"
                + " on p.id = k.person_id where k." + kind.owner + " = ?1 order by k.place").setParameter(1, id).setParameter(2, staff(reader))
                .setParameter(3, reader.overseer()).setParameter(4, Timestamp.from(reader.at()))).stream()
                .map(row -> new ChildLine(id(row[0]), text(row[1]), text(row[2]), day(row[3]))).toList();
    }

    /** Early help that is open for any of the children. */
    List<OpenHelp> openHelp(List<Long> children) {
        return rows(em.createNativeQuery("select e.reference, e.opened_on, count(*) from children.early_help_child k join children.early_help_episode e"
                + " on e.id = k.episode_id where k.helped and k.person_id = any(cast(string_to_array(?1, ',') as bigint[]))"
                + " group by e.reference, e.opened_on order by 1")
                .setParameter(1, children.stream().map(Object::toString).collect(Collectors.joining(",")))).stream()
                .map(row -> new OpenHelp(text(row[0]), day(row[1]), ((Number) row[2]).longValue())).toList();
    }

    List<Choice> agencies() {
        return choices("select code, name from core.organisation where closed_on is null order by name limit 2000");
    }

    List<Choice> teams() {
        return choices("select code, name from core.team where service_area = 'children' and closed_on is null order by name limit 500");
    }

    /** Staff of the service area, and those of partner agencies who lead early help. */
    List<Choice> workers() {
        return choices("select s.username, s.display_name || ', ' || coalesce(t.name, o.name, '') from core.staff s"
                + " left join core.team t on t.id = s.team_id left join core.organisation o on o.id = s.organisation_id where s.active"
                + " and (t.service_area = 'children' or exists (select 1 from core.role_grant g join core.role r on r.id = g.role_id"
                + " where g.staff_id = s.id and g.to_date is null and r.code in ('EARLY_HELP_PRACTITIONER', 'CHILDRENS_SOCIAL_WORKER')))"
                + " order by s.display_name limit 2000");
    }

    private List<Choice> choices(String sql) {
        return rows(em.createNativeQuery(sql)).stream().map(row -> new Choice(text(row[0]), text(row[1]))).toList();
    }

    private List<Step> steps(Query query) {
        return rows(query).stream().map(row -> new Step(text(row[0]), day(row[1]), text(row[2]))).toList();
    }

    private static String staff(Reader reader) {
        return reader.staffId() == null ? "" : reader.staffId().toString();
    }

    private static <E extends Enum<E>> E word(Class<E> kind, Object value) {
        return value == null ? null : Arrays.stream(kind.getEnumConstants()).filter(one -> one.name().equals(value.toString())).findFirst()
                .orElseThrow();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Long id(Object value) {
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
