package org.lifecourse.core.person;

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

/** What a record page shows, households, and glasses that were broken. */
@ApplicationScoped
class PersonDetailsRepository {

    private static final int MOST_MEMBERS = 60;
    private static final String MAY_KNOW_HOUSEHOLD = "core.may_know_household(h.id, cast(nullif(?1, '') as bigint), ?2, ?3, ?4, ?5)";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    List<PersonDetails.Name> findNames(Long person) {
        return rows(em.createNativeQuery("select id, kind, given_names, family_name, from_date, to_date from core.person_name where person_id = ?1"
                + " order by kind = 'FORMER', to_date is not null, array_position(array['LEGAL','PREFERRED','ALIAS','BIRTH','FORMER'], cast(kind as text)),"
                + " from_date desc nulls last, id desc").setParameter(1, person)).stream()
                .map(row -> new PersonDetails.Name(PersonRow.number(row[0]), NameKind.valueOf((String) row[1]), (String) row[2], (String) row[3],
                        PersonRow.day(row[4]), PersonRow.day(row[5]))).toList();
    }

    List<PersonDetails.Identifier> findIdentifiers(Long person) {
        return rows(em.createNativeQuery("select id, kind, value, from_date, to_date, note from core.person_identifier where person_id = ?1"
                + " order by to_date is not null, array_position(array['NHS','UPN','ULN','LOCAL','LEGACY'], cast(kind as text)), id desc")
                .setParameter(1, person)).stream().map(row -> new PersonDetails.Identifier(PersonRow.number(row[0]),
                        IdentifierKind.valueOf((String) row[1]), (String) row[2], PersonRow.day(row[3]), PersonRow.day(row[4]), (String) row[5])).toList();
    }

    /**
     * @param open whether protected ones are shown in full
     */
    List<PersonDetails.Address> findAddresses(Long person, boolean open, LocalDate today) {
        return rows(em.createNativeQuery("select a.id, a.kind, case when ?2 or not v.hidden then a.lines else '' end,"
                + " case when ?2 or not v.hidden then a.postcode else '' end, case when ?2 or not v.hidden then l.name else '' end, v.hidden, a.from_date,"
                + " a.to_date from core.person_address a left join core.locality l on l.id = a.locality_id cross join lateral (select a.protected or exists"
                + " (select 1 from core.person_alert q where q.person_id = a.person_id and q.kind = 'ADDRESS_PROTECTED' and q.from_date <= ?3"
                + "  and (q.to_date is null or q.to_date >= ?3)) as hidden) v where a.person_id = ?1"
                + " order by a.to_date is not null and a.to_date < ?3, a.from_date desc, a.id desc").setParameter(1, person).setParameter(2, open)
                .setParameter(3, Date.valueOf(today))).stream()
                .map(row -> new PersonDetails.Address(PersonRow.number(row[0]), AddressKind.valueOf((String) row[1]), (String) row[2], (String) row[3],
                        PersonRow.text(row[4]), (Boolean) row[5], PersonRow.day(row[6]), PersonRow.day(row[7]))).toList();
    }

    List<PersonDetails.Contact> findContacts(Long person) {
        return rows(em.createNativeQuery("select id, kind, value, note from core.person_contact where person_id = ?1 order by id")
                .setParameter(1, person)).stream().map(row -> new PersonDetails.Contact(PersonRow.number(row[0]), ContactKind.valueOf((String) row[1]),
                        (String) row[2], (String) row[3])).toList();
    }

    List<PersonDetails.Relative> findRelatives(Long person, Viewer viewer) {
        var today = viewer.today().toLocalDate();
        return rows(PersonRepository.seen(em.createNativeQuery("select r.id, case when v.open then p.reference else '' end,"
                + " case when v.open then p.display_name else '' end, case when v.open then p.born_on end, case when v.open then p.died_on end, r.kind,"
                + " r.person_id = p.id, r.parental_responsibility, r.next_of_kin, r.from_date, r.to_date"
                + " from core.person_relationship r join core.person p on p.id = case when r.person_id = ?5 then r.other_id else r.person_id end"
                + " cross join lateral (select not p.restricted or core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3) as open) v"
                + " where ?5 in (r.person_id, r.other_id) order by r.to_date is not null and r.to_date < ?4,"
                + " array_position(array['PARENT','STEP_PARENT','GUARDIAN','CARER','FOSTER_CARER','PARTNER','TWIN','SIBLING','HALF_SIBLING','GRANDPARENT'],"
                + " cast(r.kind as text)) nulls last, p.born_on nulls last, r.id"), viewer).setParameter(5, person)).stream()
                .map(row -> {
                    var born = PersonRow.day(row[3]);
                    var died = PersonRow.day(row[4]);
                    return new PersonDetails.Relative(PersonRow.number(row[0]), (String) row[1], (String) row[2], born,
                            Age.on(died == null ? today : died, born), RelationshipKind.valueOf((String) row[5]), (Boolean) row[6], (Boolean) row[7],
                            (Boolean) row[8], PersonRow.day(row[9]), PersonRow.day(row[10]));
                }).toList();
    }

    /** Without a name, a reference and those who are kept from the viewer, where the viewer may not know the household. */
    List<PersonDetails.Household> findHouseholds(Long person, Viewer viewer) {
        return rows(households("select h.id, h.reference, h.name, m.from_date, " + MAY_KNOW_HOUSEHOLD + " from core.household_member m"
                + " join core.household h on h.id = m.household_id where m.person_id = ?6 and m.from_date <= ?5 and (m.to_date is null or m.to_date >= ?5)"
                + " order by m.from_date desc, h.id", viewer).setParameter(6, person)).stream().map(row -> {
                    var known = (Boolean) row[4];
                    return new PersonDetails.Household(known ? (String) row[1] : "", known ? (String) row[2] : "", PersonRow.day(row[3]),
                            members(PersonRow.number(row[0]), viewer));
                }).toList();
    }

    private List<PersonLine> members(Long household, Viewer viewer) {
        return PersonRepository.rows(PersonRepository.seen(em.createNativeQuery(PersonRepository.LINE + PersonRepository.FROM
                + " where p.id in (select m.person_id from core.household_member m where m.household_id = ?5 and m.from_date <= ?4"
                + " and (m.to_date is null or m.to_date >= ?4)) and core.may_know_home(p.id, cast(nullif(?1, '') as bigint), ?7, ?4)"
                + " order by p.born_on nulls last, p.id limit ?6"), viewer).setParameter(5, household).setParameter(6, MOST_MEMBERS)
                .setParameter(7, viewer.keeper()), viewer).stream().filter(PersonRow::open).map(PersonRow::line).toList();
    }

    /** ?1 staff, ?2 overseer, ?3 keeper, ?4 now, ?5 today. */
    private Query households(String sql, Viewer viewer) {
        return em.createNativeQuery(sql).setParameter(1, viewer.staff()).setParameter(2, viewer.overseer()).setParameter(3, viewer.keeper())
                .setParameter(4, viewer.now()).setParameter(5, viewer.today());
    }

    List<PersonDetails.Alert> findAlerts(Long person, LocalDate today) {
        return rows(em.createNativeQuery("select id, kind, text, module, from_date, to_date from core.person_alert where person_id = ?1"
                + " order by to_date is not null and to_date < ?2, from_date desc, id desc").setParameter(1, person).setParameter(2, Date.valueOf(today)))
                .stream().map(row -> new PersonDetails.Alert(PersonRow.number(row[0]), AlertKind.valueOf((String) row[1]), (String) row[2],
                        (String) row[3], PersonRow.day(row[4]), PersonRow.day(row[5]))).toList();
    }

    /** Whether the viewer or their team works with the person. */
    boolean isInvolved(Long person, Viewer viewer) {
        return !em.createNativeQuery("select 1 from core.involvement i where i.person_id = ?1 and i.to_date is null"
                + " and (i.staff_id = cast(nullif(?2, '') as bigint)"
                + " or i.team_id = (select s.team_id from core.staff s where s.id = cast(nullif(?2, '') as bigint))) limit 1")
                .setParameter(1, person).setParameter(2, viewer.staff()).getResultList().isEmpty();
    }

    List<PersonRelationship> findRelationships(Long person) {
        return em.createQuery("select r from PersonRelationship r where r.personId = :person or r.otherId = :person order by r.id", PersonRelationship.class)
                .setParameter("person", person).getResultList();
    }

    Optional<Long> findHousehold(String reference) {
        return number(em.createNativeQuery("select id from core.household where reference = ?1").setParameter(1, reference));
    }

    /** The reference of the household with this reference, or else, when a name is given, with this name; of those that the viewer may know. */
    Optional<String> findHousehold(String reference, String name, Viewer viewer) {
        return households("select h.reference from core.household h where (h.reference = ?6 or lower(h.name) = lower(nullif(?7, ''))) and "
                + MAY_KNOW_HOUSEHOLD + " order by h.reference <> ?6, h.id limit 1", viewer).setParameter(6, reference).setParameter(7, name)
                .getResultList().stream().findFirst().map(String.class::cast);
    }

    /** Where somebody lives, if the viewer may know that. */
    Optional<String> findHouseholdOf(Long person, Viewer viewer) {
        return households("select h.reference from core.household_member m join core.household h on h.id = m.household_id where m.person_id = ?6"
                + " and (m.to_date is null or m.to_date >= ?5) and " + MAY_KNOW_HOUSEHOLD + " order by m.from_date desc limit 1", viewer)
                .setParameter(6, person).getResultList().stream().findFirst().map(String.class::cast);
    }

    /** Where somebody lives on the day. */
    Optional<String> findHouseholdOn(Long person, LocalDate day) {
        return em.createNativeQuery("select h.reference from core.household_member m join core.household h on h.id = m.household_id"
                + " where m.person_id = ?1 and m.from_date <= ?2 and (m.to_date is null or m.to_date >= ?2) order by m.from_date desc limit 1")
                .setParameter(1, person).setParameter(2, Date.valueOf(day)).getResultList().stream().findFirst().map(String.class::cast);
    }

    String nextHousehold() {
        return "H" + em.createNativeQuery("select nextval('core.household_number')").getSingleResult();
    }

    void addHousehold(String reference, String name) {
        em.createNativeQuery("insert into core.household (reference, name) values (?1, ?2)").setParameter(1, reference).setParameter(2, name)
                .executeUpdate();
    }

    boolean livesIn(Long household, Long person, LocalDate from) {
        return !em.createNativeQuery("select 1 from core.household_member where household_id = ?1 and person_id = ?2 and from_date <= ?3"
                + " and (to_date is null or to_date >= ?3)").setParameter(1, household).setParameter(2, person).setParameter(3, Date.valueOf(from))
                .getResultList().isEmpty();
    }

    void moveIn(Long household, Long person, LocalDate from) {
        em.createNativeQuery("update core.household_member set to_date = greatest(from_date, cast(?2 as date) - 1) where person_id = ?1"
                + " and (to_date is null or to_date >= ?2)").setParameter(1, person).setParameter(2, Date.valueOf(from)).executeUpdate();
        em.createNativeQuery("insert into core.household_member (household_id, person_id, from_date) values (?1, ?2, ?3)"
                + " on conflict (household_id, person_id, from_date) do update set to_date = null").setParameter(1, household).setParameter(2, person)
                .setParameter(3, Date.valueOf(from)).executeUpdate();
    }

    boolean moveOut(Long household, Long person, LocalDate last) {
        return em.createNativeQuery("update core.household_member set to_date = greatest(from_date, cast(?3 as date)) where household_id = ?1"
                + " and person_id = ?2 and to_date is null").setParameter(1, household).setParameter(2, person).setParameter(3, Date.valueOf(last))
                .executeUpdate() > 0;
    }

    void breakGlass(Long person, Long staff, String reason, Instant at, Instant until) {
        em.createNativeQuery("insert into core.break_glass (person_id, staff_id, reason, opened_at, until) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, person).setParameter(2, staff).setParameter(3, reason).setParameter(4, Timestamp.from(at))
                .setParameter(5, Timestamp.from(until)).executeUpdate();
    }

    /** Until when the glass of this person stays broken for the member of staff. */
    Optional<Instant> findBroken(Long person, Long staff, Instant now) {
        return em.createNativeQuery("select until from core.break_glass where person_id = ?1 and staff_id = ?2 and until > ?3 order by until desc limit 1")
                .setParameter(1, person).setParameter(2, staff).setParameter(3, Timestamp.from(now)).getResultList().stream().findFirst()
                .map(until -> ((Timestamp) until).toInstant());
    }

    /** Whoever works with the person, themselves or in a team, and holds the permission today; without anybody such, everybody who holds it. */
    List<Long> findAnswerable(Long person, String permission, LocalDate today) {
        var holders = " from core.role_grant g join core.role_permission rp on rp.role_id = g.role_id join core.staff s on s.id = g.staff_id"
                + " where rp.permission = ?2 and s.active and g.from_date <= ?3 and (g.to_date is null or g.to_date >= ?3)";
        var involved = numbers(em.createNativeQuery("select distinct s.id" + holders + " and exists (select 1 from core.involvement i"
                + " left join core.staff w on w.id = i.staff_id where i.person_id = ?1 and i.to_date is null"
                + " and (i.staff_id = s.id or i.team_id = s.team_id or w.team_id = s.team_id))").setParameter(1, person).setParameter(2, permission)
                .setParameter(3, Date.valueOf(today)));
        return !involved.isEmpty() ? involved
                : numbers(em.createNativeQuery("select distinct s.id" + holders).setParameter(2, permission).setParameter(3, Date.valueOf(today)));
    }

    List<GlassRow> findUnreviewed(String staff) {
        return glasses("b.reviewed_at is null", staff, null);
    }

    Optional<GlassRow> findGlass(Long id, String staff) {
        return glasses("b.id = ?2", staff, id).stream().findFirst();
    }

    private List<GlassRow> glasses(String which, String staff, Long id) {
        var query = em.createNativeQuery("select b.id, p.reference, s.display_name, b.reason, b.opened_at, b.until, r.display_name, b.reviewed_at,"
                + " b.review, b.staff_id = coalesce(cast(nullif(?1, '') as bigint), -1) from core.break_glass b join core.person p on p.id = b.person_id"
                + " join core.staff s on s.id = b.staff_id left join core.staff r on r.id = b.reviewed_by where " + which
                + " order by b.opened_at desc, b.id desc limit 500").setParameter(1, staff);
        return rows(id == null ? query : query.setParameter(2, id)).stream().map(row -> new GlassRow(PersonRow.number(row[0]), (String) row[1],
                (String) row[2], (String) row[3], ((Timestamp) row[4]).toInstant(), ((Timestamp) row[5]).toInstant(), PersonRow.text(row[6]),
                row[7] == null ? null : ((Timestamp) row[7]).toInstant(), PersonRow.text(row[8]), (Boolean) row[9])).toList();
    }

    /**
     * @return whether nobody had reviewed it before
     */
    boolean review(Long id, Long staff, String words, Instant at) {
        return em.createNativeQuery("update core.break_glass set reviewed_by = ?2, reviewed_at = ?3, review = ?4 where id = ?1 and reviewed_at is null")
                .setParameter(1, id).setParameter(2, staff).setParameter(3, Timestamp.from(at)).setParameter(4, words).executeUpdate() == 1;
    }

    private static Optional<Long> number(Query query) {
        return numbers(query).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Long> numbers(Query query) {
        return ((List<Object>) query.getResultList()).stream().map(PersonRow::number).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
