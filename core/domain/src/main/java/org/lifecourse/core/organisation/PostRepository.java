package org.lifecourse.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostRepository {

    private static final String ROW = "select p.code, p.title, o.code, o.name, t.name, p.statutory, p.service_area, h.holder_name, s.username,"
            + " h.from_date, case when h.id is null then (select max(b.to_date) + 1 from core.post_holding b where b.post_id = p.id"
            + " and b.to_date < ?1) end, p.closed_on";
    private static final String POSTS = " from core.post p left join core.organisation o on o.id = p.organisation_id"
            + " left join core.team t on t.id = p.team_id left join core.post_holding h on h.post_id = p.id and h.from_date <= ?1"
            + " and (h.to_date is null or h.to_date >= ?1) left join core.staff s on s.id = h.staff_id";
    private static final String FILTER = " where (?2 = '' or p.title ilike ?3 or h.holder_name ilike ?3) and (?4 = '' or p.service_area = ?4)"
            + " and (?5 = '' or o.code = ?5) and (?6 = 'closed') = (p.closed_on is not null and p.closed_on < ?1)"
            + " and (?6 not in ('held', 'vacant') or (?6 = 'held') = (h.id is not null)) and (?6 <> 'statutory' or p.statutory)";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** A former holding has to end in the database before its successor begins there. */
    void flush() {
        em.flush();
    }

    Optional<Post> find(String code) {
        return em.createQuery("select p from Post p where p.code = :code", Post.class).setParameter("code", code).getResultStream()
                .findFirst();
    }

    List<PostHolding> findHoldings(Long postId) {
        return em.createQuery("select h from PostHolding h where h.postId = :post order by h.period.start", PostHolding.class)
                .setParameter("post", postId).getResultList();
    }

    Optional<PostHolding> findHolding(Long id) {
        return Optional.ofNullable(em.find(PostHolding.class, id));
    }

    /** Identity and name of an account. */
    Optional<Object[]> findStaff(String username) {
        return OrganisationRepository.rows(em.createNativeQuery("select id, display_name from core.staff where username = ?1")
                .setParameter(1, username)).stream().findFirst();
    }

    Optional<String> findUsername(Long staffId) {
        return em.createNativeQuery("select username from core.staff where id = ?1").setParameter(1, staffId == null ? 0L : staffId)
                .getResultStream().map(String.class::cast).findFirst();
    }

    List<PostRow> findRows(PostFilter filter, LocalDate today, int offset, int limit) {
        var query = filtered(em.createNativeQuery(ROW + POSTS + FILTER + " order by p.title, p.id offset ?7 limit ?8"), filter, today);
        return OrganisationRepository.rows(query.setParameter(7, offset).setParameter(8, limit)).stream().map(PostRepository::post).toList();
    }

    long count(PostFilter filter, LocalDate today, int cap) {
        var query = filtered(em.createNativeQuery("select count(*) from (select 1" + POSTS + FILTER + " limit ?7) c"), filter, today);
        return ((Number) query.setParameter(7, cap).getSingleResult()).longValue();
    }

    private static Query filtered(Query query, PostFilter filter, LocalDate today) {
        return query.setParameter(1, Date.valueOf(today)).setParameter(2, filter.words())
                .setParameter(3, OrganisationRepository.pattern(filter.words())).setParameter(4, filter.area())
                .setParameter(5, filter.organisation()).setParameter(6, filter.state());
    }

    Optional<PostRow> findRow(Long postId, LocalDate today) {
        return OrganisationRepository.rows(em.createNativeQuery(ROW + POSTS + " where p.id = ?2").setParameter(1, Date.valueOf(today))
                .setParameter(2, postId)).stream().findFirst().map(PostRepository::post);
    }

    List<PostRow> findHeldBy(String username, LocalDate today) {
        return OrganisationRepository.rows(em.createNativeQuery(ROW + POSTS + " where s.username = ?2 order by p.title")
                .setParameter(1, Date.valueOf(today)).setParameter(2, username)).stream().map(PostRepository::post).toList();
    }

    Optional<String> findTeamCode(Long teamId) {
        return em.createNativeQuery("select code from core.team where id = ?1").setParameter(1, teamId == null ? 0L : teamId)
                .getResultStream().map(String.class::cast).findFirst();
    }

    List<PostDetails.Holding> findHistory(Long postId, LocalDate today) {
        return OrganisationRepository.rows(em.createNativeQuery("select h.id, h.version, h.holder_name, s.username, h.from_date, h.to_date,"
                + " (h.from_date <= ?2 and (h.to_date is null or h.to_date >= ?2)) from core.post_holding h"
                + " left join core.staff s on s.id = h.staff_id where h.post_id = ?1 order by h.from_date desc")
                .setParameter(1, postId).setParameter(2, Date.valueOf(today))).stream()
                .map(row -> new PostDetails.Holding(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2],
                        (String) row[3], OrganisationRepository.day(row[4]), OrganisationRepository.day(row[5]), (Boolean) row[6])).toList();
    }

    private static PostRow post(Object[] row) {
        return new PostRow((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (Boolean) row[5],
                (String) row[6], (String) row[7], (String) row[8], OrganisationRepository.day(row[9]), OrganisationRepository.day(row[10]),
                OrganisationRepository.day(row[11]));
    }
}
