package org.lifecourse.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class WorkRepository {

    private static final String ITEM = "select w.id, w.module, w.kind, w.subject_kind, w.subject, w.title, w.detail, w.link,"
            + " w.action_label, w.due_on, w.waiting, w.permission from core.work_item w";

    /** A round of reminders ends all open work of its kind and asks anew; what it asks for again has not moved. */
    private static final Duration SAME_ROUND = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    void put(WorkItem item, Instant now) {
        em.createNativeQuery("insert into core.work_item as w (module, kind, subject_kind, subject, title, detail, link, action_label,"
                + " permission, staff_id, team_id, due_on, waiting, created_at, asked_staff_id, touched_at) values (?1,?2,?3,?4,?5,?6,?7,?8,?9,"
                + "cast(nullif(?10, '') as bigint),cast(nullif(?11, '') as bigint),cast(nullif(?12, '') as date),?13,?14,"
                + "cast(nullif(?10, '') as bigint),?14)"
                + " on conflict (module, kind, subject_kind, subject, asked_staff_id) do update set title = ?5, detail = ?6, link = ?7,"
                + " action_label = ?8, due_on = cast(nullif(?12, '') as date), waiting = ?13, done_at = null,"
                + " staff_id = case when w.done_at < ?15 then w.asked_staff_id else w.staff_id end,"
                + " team_id = coalesce(cast(nullif(?11, '') as bigint), w.team_id),"
                + " touched_at = case when w.title = ?5 and w.due_on is not distinct from cast(nullif(?12, '') as date)"
                + " and coalesce(w.done_at, ?14) >= ?15 then w.touched_at else ?14 end")
                .setParameter(1, item.module()).setParameter(2, item.kind()).setParameter(3, item.subjectKind())
                .setParameter(4, item.subject()).setParameter(5, item.title()).setParameter(6, item.detail()).setParameter(7, item.link())
                .setParameter(8, item.actionLabel()).setParameter(9, item.permission()).setParameter(10, text(item.staffId()))
                .setParameter(11, text(item.teamId())).setParameter(12, text(item.dueOn())).setParameter(13, item.waiting())
                .setParameter(14, Timestamp.from(now)).setParameter(15, Timestamp.from(now.minus(SAME_ROUND))).executeUpdate();
    }

    /** PostgreSQL cannot tell the type of a null; an empty text stands for it. */
    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    void done(String module, String kind, String subjectKind, String subject, Instant now) {
        em.createNativeQuery("update core.work_item set done_at = ?5 where module = ?1 and kind = ?2 and subject_kind = ?3 and subject = ?4"
                + " and done_at is null").setParameter(1, module).setParameter(2, kind).setParameter(3, subjectKind)
                .setParameter(4, subject).setParameter(5, Timestamp.from(now)).executeUpdate();
    }

    void doneEverywhere(String kind, Instant now) {
        em.createNativeQuery("update core.work_item set done_at = ?2 where kind = ?1 and done_at is null").setParameter(1, kind)
                .setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> findOpen(Long staffId, int limit) {
        return em.createNativeQuery(ITEM + " where w.staff_id = ?1 and w.done_at is null order by w.due_on nulls last, w.id limit ?2")
                .setParameter(1, staffId).setParameter(2, limit).getResultList();
    }

    /** Of two pages of one person that are opened at once, neither waits for what the other forgets. */
    void saw(Long staffId, String module, String kind, String subject, String title, String link, Instant now) {
        em.createNativeQuery("with old as (select ctid from core.recent_record where staff_id = ?1 and (module, kind, subject) <> (?2, ?3, ?4)"
                + " and seen_at < (select seen_at from core.recent_record where staff_id = ?1 order by seen_at desc offset 19 limit 1) for update skip locked),"
                + " forgotten as (delete from core.recent_record where ctid in (select ctid from old))"
                + " insert into core.recent_record values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (staff_id, module, kind, subject)"
                + " do update set title = ?5, link = ?6, seen_at = ?7").setParameter(1, staffId).setParameter(2, module)
                .setParameter(3, kind).setParameter(4, subject).setParameter(5, title).setParameter(6, link)
                .setParameter(7, Timestamp.from(now)).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> findRecent(Long staffId, int limit) {
        return em.createNativeQuery("select module, kind, subject, title, link from core.recent_record where staff_id = ?1"
                + " order by seen_at desc limit ?2").setParameter(1, staffId).setParameter(2, limit).getResultList();
    }

    void notify(Long staffId, String title, String link, Instant now) {
        em.createNativeQuery("insert into core.notification (staff_id, title, link, created_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, staffId).setParameter(2, title).setParameter(3, link).setParameter(4, Timestamp.from(now)).executeUpdate();
    }

    void notifyOnce(Long staffId, String about, String title, String link, Instant now) {
        em.createNativeQuery("insert into core.notification (staff_id, title, link, created_at, about) values (?1, ?2, ?3, ?4, ?5)"
                + " on conflict (staff_id, about) where about <> '' do update set title = ?2, link = ?3, created_at = ?4, read_at = null")
                .setParameter(1, staffId).setParameter(2, title).setParameter(3, link).setParameter(4, Timestamp.from(now))
                .setParameter(5, about).executeUpdate();
    }

    void forget(String about) {
        em.createNativeQuery("delete from core.notification where about <> '' and about = ?1").setParameter(1, about).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> findNotifications(Long staffId, int limit) {
        return em.createNativeQuery("select id, title, link, created_at, read_at is not null from core.notification where staff_id = ?1"
                + " order by id desc limit ?2").setParameter(1, staffId).setParameter(2, limit).getResultList();
    }

    long countUnread(Long staffId) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 from core.notification where staff_id = ?1 and read_at is null"
                + " limit 100) n").setParameter(1, staffId).getSingleResult()).longValue();
    }

    void readAll(Long staffId, Instant now) {
        em.createNativeQuery("update core.notification set read_at = ?2 where staff_id = ?1 and read_at is null").setParameter(1, staffId)
                .setParameter(2, Timestamp.from(now)).executeUpdate();
    }
}
