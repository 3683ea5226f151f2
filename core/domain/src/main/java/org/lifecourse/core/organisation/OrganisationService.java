package org.lifecourse.core.organisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.WorkService;

/** Organisations, their teams, and places. Posts have a service of their own. */
@ApplicationService
public class OrganisationService {

    /** Counting stops here; a page then says "1,000+". */
    public static final int COUNTED = 1001;

    private static final String KIND = "organisation";
    private static final String TEAM = "team";
    private static final String LOCALITY = "locality";

    @Inject
    private OrganisationRepository repository;
    @Inject
    private PostRepository posts;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private SearchService search;
    @Inject
    private WorkService work;
    @Inject
    private Clock clock;

    @RequiresPermission({Permissions.ORGANISATION_VIEW, Permissions.STAFF_ADMINISTER})
    public List<OrganisationRow> organisations(OrganisationFilter filter, int offset, int limit) {
        return repository.findRows(filter, today(), offset, limit);
    }

    /** How many organisations match, at most {@link #COUNTED}. */
    @RequiresPermission(Permissions.ORGANISATION_VIEW)
    public long count(OrganisationFilter filter) {
        return repository.count(filter, today(), COUNTED);
    }

    @RequiresPermission(Permissions.ORGANISATION_VIEW)
    public OrganisationDetails organisation(String code) {
        var organisation = find(code);
        var parent = repository.findOrganisation(organisation.parentId());
        audit.seen("organisation.viewed", KIND, organisation.code());
        work.saw("core", KIND, organisation.code(), organisation.name(), link(organisation));
        return new OrganisationDetails(organisation.version(), organisation.code(), organisation.name(), organisation.kind(),
                parent.map(Organisation::code).orElse(null), parent.map(Organisation::name).orElse(null), organisation.openedOn(),
                organisation.closedOn(), repository.findFormerNames(organisation.id()), repository.findParts(organisation.id(), today()),
                repository.findTeams(organisation.code(), null, today()),
                posts.findRows(new PostFilter(null, null, organisation.code(), null), today(), 0, 500));
    }

    /**
     * What a form for editing begins with; whoever could not save is turned away already here.
     *
     * @return the record, or null when the form is for a new one
     */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public OrganisationDetails forEditing(String code) {
        mustEditEverywhere();
        return blank(code) ? null : organisation(code);
    }

    /** Teams of one organisation (or all: null), of one service area (or all: null), open ones first. */
    @RequiresPermission({Permissions.ORGANISATION_VIEW, Permissions.STAFF_ADMINISTER})
    public List<TeamRow> teams(String organisation, String area) {
        return repository.findTeams(organisation, area, today());
    }

    @RequiresPermission(Permissions.ORGANISATION_VIEW)
    public TeamRow team(String code) {
        var team = findTeam("team", code);
        audit.seen("team.viewed", TEAM, team.code());
        return teams(null, null).stream().filter(row -> row.code().equals(team.code())).findFirst()
                .orElseThrow(() -> new RuleViolation("team.unknown", code));
    }

    /** All places, each after the one that it lies in. */
    @RequiresPermission({Permissions.ORGANISATION_VIEW, Permissions.STAFF_ADMINISTER, Permissions.PERSON_VIEW})
    public List<LocalityRow> localities() {
        return repository.findLocalities();
    }

    /** Adds an organisation, or changes the one with this code, as imports do. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public Effect put(OrganisationText text) {
        mustEditEverywhere();
        var existing = repository.findOrganisation(Code.of(text.code()));
        return existing.isPresent() ? write(existing.get(), text) : enter(text);
    }

    /** Adds an organisation; its code must be free. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void add(OrganisationText text) {
        mustEditEverywhere();
        if (repository.findOrganisation(Code.of(text.code())).isPresent()) {
            throw RuleViolation.at("code", "organisation.codeTaken", text.code());
        }
        enter(text);
    }

    /**
     * Changes an organisation as somebody edited it on a page.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed it since the page was opened
     */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void change(long seenVersion, OrganisationText text) {
        mustEditEverywhere();
        var organisation = find(text.code());
        organisation.mustStillBe(seenVersion);
        write(organisation, text);
    }

    private Effect enter(OrganisationText text) {
        var organisation = Organisation.entered(text.code(), text.name(), text.kind());
        organisation.isPartOf(parentId(organisation, text.parentCode()));
        organisation.exists(text.openedOn(), text.closedOn());
        repository.add(organisation);
        audit.changed("organisation.added", KIND, organisation.code(), null, values(organisation));
        enterForSearch(organisation);
        return Effect.ADDED;
    }

    private Effect write(Organisation organisation, OrganisationText text) {
        var before = values(organisation);
        var formerName = organisation.isCalled(text.name());
        organisation.isA(text.kind());
        organisation.isPartOf(parentId(organisation, text.parentCode()));
        organisation.exists(text.openedOn(), text.closedOn());
        var after = values(organisation);
        if (before.equals(after)) {
            return Effect.SAME;
        }
        formerName.ifPresent(name -> repository.keepFormerName(organisation.id(), name, today().minusDays(1)));
        audit.changed("organisation.changed", KIND, organisation.code(), before, after);
        enterForSearch(organisation);
        return Effect.CHANGED;
    }

    private Long parentId(Organisation organisation, String parentCode) {
        if (blank(parentCode)) {
            return null;
        }
        var parent = repository.findOrganisation(parentCode.strip())
                .orElseThrow(() -> RuleViolation.at("parent_code", "organisation.unknownNamed", parentCode));
        if (organisation.id() != null && repository.contains(organisation.id(), parent.id())) {
            throw RuleViolation.at("parent_code", "organisation.partOfItself");
        }
        return parent.id();
    }

    /**
     * Closes an organisation with a last day.
     *
     * @throws RuleViolation when it would leave teams or posts behind
     */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void close(String code, long seenVersion, LocalDate last) {
        mustEditEverywhere();
        var organisation = find(code);
        organisation.mustStillBe(seenVersion);
        var day = lastDay(last);
        if (repository.hasTeamsOrPosts(organisation.id(), day)) {
            throw new RuleViolation("organisation.hasTeamsOrPosts", organisation.name());
        }
        organisation.close(day);
        audit.changed("organisation.closed", KIND, code, null, Map.of("last day", day));
    }

    /** Adds a place, or changes the one with this code. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public Effect put(LocalityText text) {
        mustEditEverywhere();
        var existing = repository.findLocality(Code.of(text.code()));
        var locality = existing.orElseGet(() -> Locality.entered(text.code(), text.name(), text.kind()));
        if (locality.kind() != text.kind()) {
            throw RuleViolation.at("kind", "locality.kindStays");
        }
        var before = existing.map(this::values).orElse(null);
        locality.isCalled(text.name());
        locality.liesIn(blank(text.parentCode()) ? null : findLocality("parent_code", text.parentCode()));
        return kept(LOCALITY, locality.code(), locality, before, values(locality));
    }

    /** Adds a team, or changes the one with this code. The person must hold the permission for its service area, before and after. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public Effect put(TeamText text) {
        var area = ServiceArea.of(text.serviceArea());
        current.mustHold(Permissions.ORGANISATION_EDIT, area.code());
        var existing = repository.findTeam(Code.of(text.code()));
        var team = existing.orElseGet(() -> Team.entered(text.code()));
        if (existing.isPresent()) {
            current.mustHold(Permissions.ORGANISATION_EDIT, team.serviceArea());
        }
        var before = existing.map(this::values).orElse(null);
        team.describe(text.name(), text.capacity());
        team.worksFor(organisationId(text.organisationCode()), area,
                blank(text.localityCode()) ? null : findLocality("locality_code", text.localityCode()).id());
        return kept(TEAM, team.code(), team, before, values(team));
    }

    /**
     * Changes a team as somebody edited it on a page.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed it since the page was opened
     */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void change(long seenVersion, TeamText text) {
        findTeam("code", text.code()).mustStillBe(seenVersion);
        put(text);
    }

    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void closeTeam(String code, long seenVersion, LocalDate last) {
        var team = findTeam("code", code);
        current.mustHold(Permissions.ORGANISATION_EDIT, team.serviceArea());
        team.mustStillBe(seenVersion);
        team.close(lastDay(last));
        audit.changed("team.closed", TEAM, code, null, Map.of("last day", team.closedOn()));
    }

    private Effect kept(String kind, String code, Object entity, Map<String, Object> before, Map<String, Object> after) {
        var isNew = before == null;
        if (isNew) {
            repository.add(entity);
        } else if (before.equals(after)) {
            return Effect.SAME;
        }
        audit.changed(kind + (isNew ? ".added" : ".changed"), kind, code, before, after);
        return isNew ? Effect.ADDED : Effect.CHANGED;
    }

    private void mustEditEverywhere() {
        current.mustHold(Permissions.ORGANISATION_EDIT, ServiceArea.CORE.code());
    }

    private Organisation find(String code) {
        return repository.findOrganisation(code == null ? "" : code).orElseThrow(() -> new RuleViolation("organisation.unknown"));
    }

    private Long organisationId(String code) {
        return repository.findOrganisation(code == null ? "" : code.strip())
                .orElseThrow(() -> RuleViolation.at("organisation_code", "organisation.unknownNamed", text(code))).id();
    }

    private Locality findLocality(String field, String code) {
        return repository.findLocality(code.strip()).orElseThrow(() -> RuleViolation.at(field, "locality.unknown", code));
    }

    private Team findTeam(String field, String code) {
        return repository.findTeam(text(code)).orElseThrow(() -> RuleViolation.at(field, "team.unknown", text(code)));
    }

    private void enterForSearch(Organisation organisation) {
        search.enter(new SearchEntry("core", KIND, organisation.code(), organisation.name(), "", link(organisation),
                Permissions.ORGANISATION_VIEW, null));
    }

    private static String link(Organisation organisation) {
        return "/organisations/view?organisation=" + organisation.code();
    }

    private LocalDate lastDay(LocalDate day) {
        if (day == null) {
            throw RuleViolation.at("last_day", "organisation.needsLastDay");
        }
        return day;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private Map<String, Object> values(Organisation organisation) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", organisation.name());
        values.put("kind", organisation.kind());
        values.put("part of", repository.findOrganisation(organisation.parentId()).map(Organisation::code).orElse(null));
        values.put("opened", organisation.openedOn());
        values.put("closed", organisation.closedOn());
        return values;
    }

    private Map<String, Object> values(Locality locality) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", locality.name());
        values.put("kind", locality.kind());
        values.put("lies in", repository.findLocality(locality.parentId()).map(Locality::code).orElse(null));
        return values;
    }

    private Map<String, Object> values(Team team) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", team.name());
        values.put("organisation", repository.findOrganisation(team.organisationId()).map(Organisation::code).orElse(null));
        values.put("service area", team.serviceArea());
        values.put("locality", repository.findLocality(team.localityId()).map(Locality::code).orElse(null));
        values.put("capacity", team.capacity());
        return values;
    }
}
