package org.lifecourse.governance.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages read: bodies, lines and seats as they stood on a day, straight from SQL. */
@ApplicationScoped
class BodyRowRepository {

    private static final int COUNTED = 1001;

    /** The version of a day; before the first day the first one, after the last day the last one. */
    private static final String VERSION = " join lateral (select * from governance.body_version w where w.body_id = b.id"
            + " and w.valid_from <= greatest(cast(?1 as date), b.established_on) order by w.valid_from desc limit 1) v on true";
    private static final String IN_FORCE = "%1$s.from_date <= cast(?1 as date) and (%1$s.to_date is null or %1$s.to_date >= cast(?1 as date))";
    private static final String ABOVE = " left join lateral (select a.code, w.name from governance.body_link l"
            + " join governance.body a on a.id = l.to_id join lateral (select name from governance.body_version w where w.body_id = a.id"
            + "  and w.valid_from <= greatest(cast(?1 as date), a.established_on) order by w.valid_from desc limit 1) w on true"
            + " where l.from_id = b.id and l.kind in ('REPORTS_TO', 'PART_OF') and " + IN_FORCE.formatted("l")
            + " order by l.kind desc, w.name limit 1) above on true";
    private static final String SEATS = " left join lateral (select count(*) filter (where m.role in ('CHAIR','VICE_CHAIR','MEMBER')) seats,"
            + " count(*) filter (where m.role in ('CHAIR','VICE_CHAIR','MEMBER') and (m.person_name <> '' or h.id is not null)) filled,"
            + " max(coalesce(nullif(m.person_name, ''), h.holder_name)) filter (where m.role = 'CHAIR') chair"
            + " from governance.membership m left join core.post_holding h on h.post_id = m.post_id and " + IN_FORCE.formatted("h")
            + " where m.body_id = b.id and " + IN_FORCE.formatted("m") + ") s on true";
    private static final String MATCHES = " where (?2 = '' or v.name ilike ?2 or v.short_name ilike ?2) and (?3 = '' or v.legal_nature = ?3)"
            + " and case ?4 when 'OPEN' then b.established_on <= cast(?1 as date) and (b.closed_on is null or b.closed_on >= cast(?1 as date))"
            + " when 'CLOSED' then b.closed_on < cast(?1 as date) when 'PLANNED' then b.established_on > cast(?1 as date) else true end";

    @PersistenceContext(unitName = "lifecourse")
    private EntityManager em;

    long count(BodyFilter filter) {
        return ((Number) matching("select count(*) from (select 1 from governance.body b" + VERSION + MATCHES + " limit " + COUNTED
                + ") found", filter).getSingleResult()).longValue();
    }

    List<BodyRow> findRows(BodyFilter filter, int first, int most) {
        return rows(matching("select b.code, v.name, v.short_name, v.legal_nature, o.name, v.frequency, b.established_on, b.closed_on,"
                + " above.code, above.name, s.seats, s.filled, s.chair from governance.body b" + VERSION + ABOVE + SEATS
                + " left join core.organisation o on o.id = b.organisation_id" + MATCHES + " order by " + order(filter)
                + " v.name, b.code limit ?5 offset ?6", filter).setParameter(5, most).setParameter(6, first)).stream()
                .map(row -> new BodyRow((String) row[0], (String) row[1], (String) row[2], LegalNature.valueOf((String) row[3]),
                        (String) row[4], (String) row[5], day(row[6]), day(row[7]),
                        BodyState.on(filter.on(), day(row[6]), day(row[7])), (String) row[8], (String) row[9], number(row[10]),
                        number(row[11]), (String) row[12]))
                .toList();
    }

    private static String order(BodyFilter filter) {
        if (filter.order() == null) {
            return "";
        }
        var column = switch (filter.order()) {
            case NAME -> "v.name";
            case NATURE -> "v.legal_nature";
            case PARENT -> "above.name";
            case FREQUENCY -> "v.frequency";
            case VACANT -> "s.seats - s.filled";
            case CHAIR -> "s.chair";
        };
        return column + (filter.descending() ? " desc nulls last," : " nulls last,");
    }

    private Query matching(String sql, BodyFilter filter) {
        return em.createNativeQuery(sql).setParameter(1, Date.valueOf(filter.on())).setParameter(2, pattern(filter.text()))
                .setParameter(3, filter.nature() == null ? "" : filter.nature().name())
                .setParameter(4, filter.state() == null ? "" : filter.state().name());
    }

    private static String pattern(String text) {
        return Words.blank(text) ? ""
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Names of bodies that exist on a day, for a choice. */
    List<BodyName> findNames(LocalDate on) {
        return rows(em.createNativeQuery("select b.code, v.name from governance.body b" + VERSION + " where b.established_on <= cast(?1 as date)"
                + " and (b.closed_on is null or b.closed_on >= cast(?1 as date)) order by v.name, b.code").setParameter(1, Date.valueOf(on)))
                .stream().map(row -> new BodyName((String) row[0], (String) row[1])).toList();
    }

    List<BodyName> findOrganisations() {
        return names("select code, name from core.organisation where closed_on is null order by name limit 2000");
    }

    List<BodyName> findPosts() {
        return names("select code, title from core.post where closed_on is null order by title limit 2000");
    }

    private List<BodyName> names(String sql) {
        return rows(em.createNativeQuery(sql)).stream().map(row -> new BodyName((String) row[0], (String) row[1])).toList();
    }

    Optional<BodyDetails> findDetails(String code, LocalDate on) {
        return rows(em.createNativeQuery("select b.id, b.version, b.code, v.name, v.short_name, v.legal_nature, o.code, o.name, v.purpose,"
                + " v.role, v.frequency, v.quorum, v.voting, v.legal_basis, p.code, p.title, h.holder_name, b.established_on,"
                + " b.established_as_written, b.closed_on, i.code, iv.name, b.source, v.valid_from, v.valid_to from governance.body b"
                + VERSION + " left join core.organisation o on o.id = b.organisation_id left join core.post p on p.id = v.clerk_post_id"
                + " left join core.post_holding h on h.post_id = p.id and " + IN_FORCE.formatted("h")
                + " left join governance.body i on i.id = b.merged_into_id left join lateral (select name from governance.body_version w"
                + "  where w.body_id = i.id and w.valid_from <= greatest(b.closed_on, i.established_on) order by w.valid_from desc limit 1) iv on true"
                + " where b.code = ?2").setParameter(1, Date.valueOf(on)).setParameter(2, code)).stream().findFirst()
                .map(row -> new BodyDetails(number(row[0]), number(row[1]), (String) row[2], on, BodyState.on(on, day(row[17]), day(row[19])),
                        (String) row[3], (String) row[4], LegalNature.valueOf((String) row[5]), (String) row[6], (String) row[7],
                        (String) row[8], lines((String) row[9]), (String) row[10], (String) row[11], (String) row[12], (String) row[13],
                        (String) row[14], (String) row[15], (String) row[16], day(row[17]), (String) row[18], day(row[19]),
                        (String) row[20], (String) row[21], (String) row[22], day(row[23]), day(row[24]), findLinks(number(row[0]), on),
                        findMembers(number(row[0]), on), findTerms(number(row[0]), on).stream().findFirst().orElse(null)));
    }

    /** Lines of a body on a day, or of all days when the day is null; upward ones first. */
    List<LinkRow> findLinks(Long bodyId, LocalDate on) {
        var query = em.createNativeQuery("select a.code, w.name, w.legal_nature, l.kind, l.from_id = ?2, l.from_date, l.to_date"
                + " from governance.body_link l join governance.body a on a.id = case when l.from_id = ?2 then l.to_id else l.from_id end"
                + " join lateral (select name, legal_nature from governance.body_version w where w.body_id = a.id and w.valid_from <="
                + "  greatest(" + (on == null ? "l.from_date" : "cast(?1 as date)") + ", a.established_on) order by w.valid_from desc limit 1) w on true"
                + " where (l.from_id = ?2 or l.to_id = ?2)" + (on == null ? "" : " and " + IN_FORCE.formatted("l"))
                + " order by l.from_id = ?2 desc, array_position(array['PART_OF','REPORTS_TO','ADVISES','SUPPORTS'], cast(l.kind as text)),"
                + " w.name, l.from_date").setParameter(2, bodyId);
        if (on != null) {
            query.setParameter(1, Date.valueOf(on));
        }
        return rows(query).stream().map(row -> new LinkRow((String) row[0], (String) row[1], LegalNature.valueOf((String) row[2]),
                LinkKind.valueOf((String) row[3]), (Boolean) row[4], day(row[5]), day(row[6]))).toList();
    }

    /** Seats of a body on a day, or of all days when the day is null (then with the holder of the first day). */
    List<MemberRow> findMembers(Long bodyId, LocalDate on) {
        var held = on == null ? "h.from_date <= m.from_date and (h.to_date is null or h.to_date >= m.from_date)" : IN_FORCE.formatted("h");
        var query = em.createNativeQuery("select m.seat, m.from_date, m.to_date, m.version, m.person_name, p.code, p.title, h.holder_name,"
                + " o.code, o.name, m.role, m.voting, m.substitute_name, case when m.person_name <> '' or h.id is not null then null"
                + "  when m.post_id is null then m.from_date"
                + "  else (select max(e.to_date) + 1 from core.post_holding e where e.post_id = m.post_id and e.to_date < "
                + (on == null ? "m.from_date" : "cast(?1 as date)") + ") end"
                + " from governance.membership m left join core.post p on p.id = m.post_id"
                + " left join core.post_holding h on h.post_id = m.post_id and " + held
                + " left join core.organisation o on o.id = m.organisation_id where m.body_id = ?2"
                + (on == null ? "" : " and " + IN_FORCE.formatted("m"))
                + " order by array_position(array['CHAIR','VICE_CHAIR','MEMBER','ADVISER','CLERK'], cast(m.role as text)), "
                + (on == null ? "m.seat, m.from_date desc" : "m.id")).setParameter(2, bodyId);
        if (on != null) {
            query.setParameter(1, Date.valueOf(on));
        }
        return rows(query).stream().map(row -> new MemberRow((String) row[0], day(row[1]), day(row[2]), number(row[3]), (String) row[4],
                (String) row[5], (String) row[6], (String) row[7], (String) row[8], (String) row[9], MemberRole.valueOf((String) row[10]),
                (Boolean) row[11], (String) row[12], day(row[13]))).toList();
    }

    /** Terms of reference adopted by a day, or ever when the day is null; newest first. */
    List<TermsRow> findTerms(Long bodyId, LocalDate on) {
        var query = em.createNativeQuery("select number, adopted_on, approved_by, text from governance.terms_of_reference where body_id = ?2"
                + (on == null ? "" : " and adopted_on <= cast(?1 as date)") + " order by number desc").setParameter(2, bodyId);
        if (on != null) {
            query.setParameter(1, Date.valueOf(on));
        }
        return rows(query).stream().map(row -> new TermsRow(((Number) row[0]).intValue(), day(row[1]), (String) row[2], (String) row[3]))
                .toList();
    }

    /** Bodies that merged into one, by name, with the first day on which they were gone. */
    Map<String, LocalDate> findAbsorbed(Long bodyId) {
        var found = new LinkedHashMap<String, LocalDate>();
        rows(em.createNativeQuery("select v.name, b.closed_on + 1 from governance.body b join lateral (select name from governance.body_version w"
                + " where w.body_id = b.id order by w.valid_from desc limit 1) v on true where b.merged_into_id = ?1 order by b.closed_on, v.name")
                .setParameter(1, bodyId)).forEach(row -> found.put((String) row[0], day(row[1])));
        return found;
    }

    BodyStructure findStructure(LocalDate on) {
        var nodes = rows(em.createNativeQuery("select b.code, v.name, v.short_name, v.legal_nature, v.frequency, b.closed_on"
                + " from governance.body b" + VERSION + " where b.established_on <= cast(?1 as date)"
                + " and (b.closed_on is null or b.closed_on >= cast(?1 as date)) order by v.name, b.code").setParameter(1, Date.valueOf(on)))
                .stream().map(row -> new BodyStructure.Node((String) row[0], (String) row[1], (String) row[2],
                        LegalNature.valueOf((String) row[3]), (String) row[4], day(row[5]))).toList();
        var lines = rows(em.createNativeQuery("select f.code, t.code, l.kind from governance.body_link l join governance.body f on f.id = l.from_id"
                + " join governance.body t on t.id = l.to_id where " + IN_FORCE.formatted("l") + " order by f.code, t.code, l.kind")
                .setParameter(1, Date.valueOf(on))).stream()
                .map(row -> new BodyStructure.Line((String) row[0], (String) row[1], LinkKind.valueOf((String) row[2]))).toList();
        return new BodyStructure(on, nodes, lines);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
