package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** Contacts, episodes and referrals as they are stored. */
@ApplicationScoped
class PathwayRepository {

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Aggregate record) {
        em.persist(record);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** The record has moved on, even where only what belongs to it was changed. */
    void moved(Aggregate record) {
        em.lock(record, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    Optional<Contact> findContact(String reference) {
        return find(Contact.class, reference);
    }

    Optional<EarlyHelpEpisode> findEpisode(String reference) {
        return find(EarlyHelpEpisode.class, reference);
    }

    Optional<EarlyHelpEpisode> findEpisode(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(EarlyHelpEpisode.class, id));
    }

    Optional<SocialWorkReferral> findReferral(String reference) {
        return find(SocialWorkReferral.class, reference);
    }

    private <T> Optional<T> find(Class<T> kind, String reference) {
        return em.createQuery("select r from " + kind.getSimpleName() + " r where r.reference = :reference", kind)
                .setParameter("reference", reference).getResultStream().findFirst();
    }

    List<EarlyHelpOutcome> findOutcomes(Long episodeId) {
        return em.createQuery("select o from EarlyHelpOutcome o where o.episodeId = :episode order by o.id", EarlyHelpOutcome.class)
                .setParameter("episode", episodeId).getResultList();
    }

    /** Early help that is open for any of the children; until the transaction ends nobody else opens or joins any for them. */
    @SuppressWarnings("unchecked")
    List<String> lockOpenHelp(List<Long> children) {
        var ids = ids(children);
        em.createNativeQuery("select id from core.person where id = any(cast(string_to_array(?1, ',') as bigint[])) order by id for no key update")
                .setParameter(1, ids).getResultList();
        return em.createNativeQuery("select distinct e.reference from children.early_help_child k join children.early_help_episode e"
                + " on e.id = k.episode_id where k.helped and k.person_id = any(cast(string_to_array(?1, ',') as bigint[])) order by 1")
                .setParameter(1, ids).getResultList();
    }

    /** The children are no longer helped through the episode, which goes on for the others. */
    void endHelp(EarlyHelpEpisode episode, List<Long> children) {
        em.createNativeQuery("update children.early_help_child set helped = false where episode_id = ?1"
                + " and person_id = any(cast(string_to_array(?2, ',') as bigint[]))").setParameter(1, episode.id()).setParameter(2, ids(children))
                .executeUpdate();
    }

    /** Of the children of a record the one whose record is closed to most: files of the record stand with it. */
    Long mostProtected(List<Long> children) {
        return ((Number) em.createNativeQuery("select p.id from core.person p where p.id = any(cast(string_to_array(?1, ',') as bigint[]))"
                + " order by p.restricted desc, array_position(cast(string_to_array(?1, ',') as bigint[]), p.id) limit 1")
                .setParameter(1, ids(children)).getSingleResult()).longValue();
    }

    private static String ids(List<Long> children) {
        return children.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** Reference of the contact about the child that arrived on the day, so that a file is not brought in twice. */
    Optional<String> findContact(Long personId, LocalDate receivedOn) {
        return em.createNativeQuery("select c.reference from children.contact c join children.contact_child k on k.contact_id = c.id"
                + " where k.person_id = ?1 and c.received_on = ?2 order by c.id").setParameter(1, personId)
                .setParameter(2, Date.valueOf(receivedOn)).getResultStream().map(Object::toString).findFirst();
    }

    /** The next reference of a kind, such as {@code CT-2026-0001}. */
    String nextReference(String prefix, int year) {
        var number = (Number) em.createNativeQuery("insert into children.numbering as n (prefix, year, last) values (?1, ?2, 1)"
                + " on conflict (prefix, year) do update set last = n.last + 1 returning last").setParameter(1, prefix).setParameter(2, year)
                .getSingleResult();
        return "%s-%d-%04d".formatted(prefix, year, number.intValue());
    }

    Long organisation(String field, String code) {
        return Words.blank(code) ? null : id("select id from core.organisation where code = ?1", code)
                .orElseThrow(() -> RuleViolation.at(field, "pathway.organisationUnknown", code));
    }

    Long team(String field, String code) {
        return Words.blank(code) ? null : id("select id from core.team where code = ?1", code)
                .orElseThrow(() -> RuleViolation.at(field, "pathway.teamUnknown", code));
    }

    Long staff(String field, String username) {
        return Words.blank(username) ? null : id("select id from core.staff where username = lower(?1) and active", username)
                .orElseThrow(() -> RuleViolation.at(field, "pathway.staffUnknown", username));
    }

    private Optional<Long> id(String sql, String code) {
        return em.createNativeQuery(sql).setParameter(1, code.strip()).getResultStream().map(value -> ((Number) value).longValue()).findFirst();
    }
}
