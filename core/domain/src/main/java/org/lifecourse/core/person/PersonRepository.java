package org.lifecourse.core.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People and what hangs on them. */
@ApplicationScoped
class PersonRepository {

    /** ?1 staff, ?2 overseer, ?3 now, ?4 today; read by {@link PersonRow}. */
    static final String LINE = "select p.id, p.reference, p.display_name, p.born_on, p.birth_precision, p.expected_on, p.died_on,"
            + " (select i.value from core.person_identifier i where i.person_id = p.id and i.kind = 'NHS' and i.to_date is null order by i.id desc limit 1),"
            + " (select i.value from core.person_identifier i where i.person_id = p.id and i.kind = 'UPN' and i.to_date is null order by i.id desc limit 1),"
            + " case when a.protected then '' else a.lines end, case when a.protected then '' else a.postcode end,"
            + " case when a.protected then '' else l.name end, p.restricted,"
            + " (not p.restricted or core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3))";
    static final String FROM = " from core.person p left join lateral (select h.lines, h.postcode, h.locality_id,"
            + "  h.protected or exists (select 1 from core.person_alert q where q.person_id = h.person_id and q.kind = 'ADDRESS_PROTECTED'"
            + "   and q.from_date <= ?4 and (q.to_date is null or q.to_date >= ?4)) as protected"
            + "  from core.person_address h where h.person_id = p.id and h.kind <> 'CORRESPONDENCE' and h.from_date <= ?4"
            + "  and (h.to_date is null or h.to_date >= ?4) order by h.from_date desc, h.id desc limit 1) a on true"
            + " left join core.locality l on l.id = a.locality_id";

    private static final String SIBLINGS = " where p.id in (select r.other_id from core.person_relationship r where r.person_id = ?5"
            + "  and r.kind in ('SIBLING','HALF_SIBLING','TWIN') and (r.to_date is null or r.to_date >= ?4)"
            + " union select r.person_id from core.person_relationship r where r.other_id = ?5"
            + "  and r.kind in ('SIBLING','HALF_SIBLING','TWIN') and (r.to_date is null or r.to_date >= ?4)"
            + " union select s.other_id from core.person_relationship r join core.person_relationship s on s.person_id = r.person_id"
            + "  where r.other_id = ?5 and r.kind = 'PARENT' and s.kind = 'PARENT' and s.other_id <> ?5)"
            + " and (not p.restricted or core.may_open_person(p.id, cast(nullif(?1, '') as bigint), ?2, ?3)) order by p.born_on nulls last, p.expected_on nulls last, p.id";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    <E> Optional<E> find(Class<E> kind, Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(kind, id));
    }

    Optional<PersonRow> findLine(Long id, Viewer viewer) {
        return id == null ? Optional.empty() : rows(seen(em.createNativeQuery(LINE + FROM + " where p.id = ?5"), viewer).setParameter(5, id), viewer)
                .stream().findFirst();
    }

    Optional<PersonRow> findLine(String reference, Viewer viewer) {
        return rows(seen(em.createNativeQuery(LINE + FROM + " where p.reference = ?5"), viewer).setParameter(5, reference), viewer).stream().findFirst();
    }

    List<PersonLine> findSiblings(Long id, Viewer viewer) {
        return rows(seen(em.createNativeQuery(LINE + FROM + SIBLINGS), viewer).setParameter(5, id), viewer).stream().map(PersonRow::line).toList();
    }

    boolean mayOpen(Long id, Viewer viewer) {
        return Boolean.TRUE.equals(em.createNativeQuery("select core.may_open_person(?1, cast(nullif(?2, '') as bigint), ?3, ?4)").setParameter(1, id)
                .setParameter(2, viewer.staff()).setParameter(3, viewer.overseer()).setParameter(4, viewer.now()).getSingleResult());
    }

    /** Which of them the reach covers. */
    @SuppressWarnings("unchecked")
    Set<Long> within(List<Long> ids, Reach reach) {
        if (ids.isEmpty() || reach.isEverybody()) {
            return Set.copyOf(ids);
        }
        List<Object> found = em.createNativeQuery("select p.id from core.person p where p.id = any(cast(string_to_array(?1, ',') as bigint[])) and "
                + reach.reaches("p.id")).setParameter(1, ids.stream().map(String::valueOf).collect(Collectors.joining(","))).getResultList();
        return found.stream().map(PersonRow::number).collect(Collectors.toSet());
    }

    /** Who has the number now, else who had it. */
    @SuppressWarnings("unchecked")
    List<Long> findByIdentifier(String compared, boolean alsoEnded) {
        List<Object> found = em.createNativeQuery("select id from (select p.id, 0 as place from core.person p where p.reference = ?1"
                + " union all select i.person_id, case when i.to_date is null then 1 else 2 end from core.person_identifier i where i.value = ?1"
                + "  and (?2 or i.to_date is null)) f group by id order by min(place), id limit 50")
                .setParameter(1, compared).setParameter(2, alsoEnded).getResultList();
        return found.stream().map(PersonRow::number).toList();
    }

    Optional<Person> findPerson(String reference) {
        return em.createQuery("select p from Person p where p.reference = :reference", Person.class).setParameter("reference", reference)
                .getResultStream().findFirst();
    }

    String nextReference() {
        return "P" + em.createNativeQuery("select nextval('core.person_number')").getSingleResult();
    }

    List<PersonName> findNames(Long personId) {
        return em.createQuery("select n from PersonName n where n.personId = :person order by n.id", PersonName.class).setParameter("person", personId)
                .getResultList();
    }

    /** Writes down what search compares: plain words and how they sound. */
    void prepareForSearch(Long personId) {
        em.flush();
        em.createNativeQuery("update core.person_name n set plain = core.plain_name(concat_ws(' ', n.given_names, n.family_name)),"
                + " sounds = core.name_sounds(core.plain_name(concat_ws(' ', n.given_names, n.family_name))) where n.person_id = ?1"
                + " and n.plain <> core.plain_name(concat_ws(' ', n.given_names, n.family_name))").setParameter(1, personId).executeUpdate();
    }

    List<PersonIdentifier> findIdentifiers(Long personId, IdentifierKind kind) {
        return em.createQuery("select i from PersonIdentifier i where i.personId = :person and i.kind = :kind order by i.id", PersonIdentifier.class)
                .setParameter("person", personId).setParameter("kind", kind).getResultList();
    }

    Optional<PersonIdentifier> findInUse(IdentifierKind kind, String value) {
        return em.createQuery("select i from PersonIdentifier i where i.kind = :kind and i.value = :value and i.toDate is null", PersonIdentifier.class)
                .setParameter("kind", kind).setParameter("value", value).getResultStream().findFirst();
    }

    List<PersonAddress> findAddresses(Long personId) {
        return em.createQuery("select a from PersonAddress a where a.personId = :person order by a.id", PersonAddress.class)
                .setParameter("person", personId).getResultList();
    }

    List<PersonAlert> findAlerts(Long personId) {
        return em.createQuery("select a from PersonAlert a where a.personId = :person order by a.id", PersonAlert.class)
                .setParameter("person", personId).getResultList();
    }

    void addContact(Long personId, ContactText text) {
        em.createNativeQuery("insert into core.person_contact (person_id, kind, value, note) values (?1, ?2, ?3, ?4)").setParameter(1, personId)
                .setParameter(2, text.kind().name()).setParameter(3, text.value().strip()).setParameter(4, text.note() == null ? "" : text.note().strip())
                .executeUpdate();
    }

    /** Kind, value and note of a contact. */
    @SuppressWarnings("unchecked")
    Optional<Object[]> findContact(Long personId, Long contactId) {
        List<Object[]> found = em.createNativeQuery("select kind, value, note from core.person_contact where id = ?1 and person_id = ?2")
                .setParameter(1, contactId).setParameter(2, personId).getResultList();
        return found.stream().findFirst();
    }

    void removeContact(Long personId, Long contactId) {
        em.createNativeQuery("delete from core.person_contact where id = ?1 and person_id = ?2").setParameter(1, contactId).setParameter(2, personId)
                .executeUpdate();
    }

    /**
     * A new version of the person, also where only something that hangs on them changed: whoever saw the former one is told so when they save.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else was quicker
     */
    void moveOn(Person person) {
        em.flush();
        var seen = person.version();
        var moved = em.createNativeQuery("update core.person set version = version + 1 where id = ?1 and version = ?2").setParameter(1, person.id())
                .setParameter(2, seen).executeUpdate();
        em.refresh(person);
        if (moved == 0) {
            person.mustStillBe(seen);
        }
    }

    /** A locality by its code. */
    Optional<Long> findLocality(String code) {
        return first(em.createNativeQuery("select id from core.locality where code = ?1").setParameter(1, code));
    }

    /** The locality of most known addresses with this postcode. */
    Optional<Long> findLocalityOfPostcode(String postcode) {
        return first(em.createNativeQuery("select locality_id from core.person_address where postcode = ?1 and locality_id is not null"
                + " group by locality_id order by count(*) desc, locality_id limit 1").setParameter(1, postcode));
    }

    private static Optional<Long> first(Query query) {
        return query.getResultList().stream().findFirst().map(PersonRow::number);
    }

    static Query seen(Query query, Viewer viewer) {
        return query.setParameter(1, viewer.staff()).setParameter(2, viewer.overseer()).setParameter(3, viewer.now()).setParameter(4, viewer.today());
    }

    @SuppressWarnings("unchecked")
    static List<PersonRow> rows(Query query, Viewer viewer) {
        var today = viewer.today().toLocalDate();
        return ((List<Object[]>) query.getResultList()).stream().map(row -> PersonRow.of(row, today)).toList();
    }
}
