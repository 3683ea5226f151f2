package org.lifecourse.core.organisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.WorkService;

/** Posts and who holds them. Each change checks the service area of the post. */
@ApplicationService
public class PostService {

    private static final String KIND = "post";

    @Inject
    private PostRepository repository;
    @Inject
    private OrganisationRepository organisations;
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

    @RequiresPermission(Permissions.ORGANISATION_VIEW)
    public List<PostRow> posts(PostFilter filter, int offset, int limit) {
        return repository.findRows(filter, today(), offset, limit);
    }

    /** How many posts match, at most {@link OrganisationService#COUNTED}. */
    @RequiresPermission(Permissions.ORGANISATION_VIEW)
    public long count(PostFilter filter) {
        return repository.count(filter, today(), OrganisationService.COUNTED);
    }

    /** The post, who holds it today and who held it before. */
    @RequiresPermission(Permissions.ORGANISATION_VIEW)
    public PostDetails post(String code) {
        var post = find(code);
        audit.seen("post.viewed", KIND, post.code());
        work.saw("core", KIND, post.code(), post.title(), link(post));
        var row = repository.findRow(post.id(), today()).orElseThrow(() -> new RuleViolation("post.unknown", code));
        return new PostDetails(post.version(), row, repository.findTeamCode(post.teamId()).orElse(null),
                repository.findHistory(post.id(), today()));
    }

    /**
     * What a form for editing begins with; whoever could not save is turned away already here.
     *
     * @return the record, or null when the form is for a new one
     */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public PostDetails forEditing(String code) {
        return OrganisationService.blank(code) ? null : post(editable(code).code());
    }

    /** The posts that somebody holds today. */
    @RequiresPermission({Permissions.ORGANISATION_VIEW, Permissions.STAFF_ADMINISTER})
    public List<PostRow> heldBy(String username) {
        return repository.findHeldBy(OrganisationService.text(username), today());
    }

    @OpenToAll(because = "everybody may see which posts they hold themselves")
    public List<PostRow> mine() {
        return repository.findHeldBy(current.get().username(), today());
    }

    /** Adds a post, or changes the one with this code, as imports do. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public Effect put(PostText text) {
        var area = ServiceArea.of(text.serviceArea());
        current.mustHold(Permissions.ORGANISATION_EDIT, area.code());
        var existing = repository.find(Code.of(text.code()));
        var post = existing.orElseGet(() -> Post.entered(text.code()));
        if (existing.isPresent()) {
            current.mustHold(Permissions.ORGANISATION_EDIT, post.serviceArea());
        }
        var before = existing.map(this::values).orElse(null);
        post.describe(text.title(), text.statutory());
        post.belongsTo(organisationId(text.organisationCode()), teamId(text.teamCode()), area);
        var after = values(post);
        if (existing.isEmpty()) {
            repository.add(post);
        } else if (after.equals(before)) {
            return Effect.SAME;
        }
        audit.changed(existing.isEmpty() ? "post.added" : "post.changed", KIND, post.code(), before, after);
        search.enter(new SearchEntry("core", KIND, post.code(), post.title(), "", link(post), Permissions.ORGANISATION_VIEW, null));
        return existing.isEmpty() ? Effect.ADDED : Effect.CHANGED;
    }

    /** Adds a post; its code must be free. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void add(PostText text) {
        if (repository.find(Code.of(text.code())).isPresent()) {
            throw RuleViolation.at("code", "post.codeTaken", text.code());
        }
        put(text);
    }

    /**
     * Changes a post as somebody edited it on a page.
     *
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed it since the page was opened
     */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void change(long seenVersion, PostText text) {
        find(text.code()).mustStillBe(seenVersion);
        put(text);
    }

    /**
     * Appoints somebody until further notice; whoever holds the post so far holds it until the day before.
     *
     * @throws RuleViolation when the day falls into a holding whose end is written down, or a later holding has been entered
     */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void appoint(String code, HolderText text) {
        var post = editable(code);
        begin(post, new Succession(repository.findHoldings(post.id())), text);
    }

    /** Notes a holder, or changes the one who began on the same day, as imports do. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public Effect putHolder(String code, HolderText text) {
        var post = editable(code);
        var period = DateRange.of(text.from(), text.to());
        var succession = new Succession(repository.findHoldings(post.id()));
        var existing = succession.beginningOn(period.start());
        if (existing.isEmpty()) {
            begin(post, succession, text);
            return Effect.ADDED;
        }
        var holding = existing.get();
        succession.mustFit(holding, period);
        var before = values(holding);
        name(holding, text);
        holding.lasts(period);
        var after = values(holding);
        if (before.equals(after)) {
            return Effect.SAME;
        }
        audit.changed("post.holder-changed", KIND, code, before, after);
        return Effect.CHANGED;
    }

    private void begin(Post post, Succession succession, HolderText text) {
        var period = DateRange.of(text.from(), text.to());
        post.mustExistOn(period.end() == null ? period.start() : period.end());
        var holding = PostHolding.begun(post.id(), period);
        name(holding, text);
        succession.makeRoomFor(period)
                .ifPresent(former -> audit.changed("post.holder-ended", KIND, post.code(), null, values(former)));
        repository.flush();
        repository.add(holding);
        audit.changed("post.holder-appointed", KIND, post.code(), null, values(holding));
    }

    private void name(PostHolding holding, HolderText text) {
        if (OrganisationService.blank(text.username())) {
            holding.isHeldBy(text.name(), null);
            return;
        }
        var staff = repository.findStaff(text.username().strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> RuleViolation.at("staff_username", "staff.unknownNamed", text.username()));
        holding.isHeldBy(OrganisationService.blank(text.name()) ? (String) staff[1] : text.name(), ((Number) staff[0]).longValue());
    }

    /** Ends a holding with a last day; the post is vacant afterwards. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void endHolding(String code, Long holdingId, long seenVersion, LocalDate last) {
        var post = editable(code);
        var holding = repository.findHolding(holdingId).filter(found -> found.postId().equals(post.id()))
                .orElseThrow(() -> new RuleViolation("postHolding.unknown"));
        if (last == null) {
            throw RuleViolation.at("to_date", "postHolding.needsLastDay");
        }
        holding.mustStillBe(seenVersion);
        new Succession(repository.findHoldings(post.id())).mustFit(holding, holding.period().until(notBefore(holding, last)));
        var before = values(holding);
        holding.end(last);
        audit.changed("post.holder-ended", KIND, code, before, values(holding));
    }

    private static LocalDate notBefore(PostHolding holding, LocalDate last) {
        return last.isBefore(holding.period().start()) ? holding.period().start() : last;
    }

    /** Closes a post with a last day; its holder holds it until then. */
    @RequiresPermission(Permissions.ORGANISATION_EDIT)
    public void close(String code, long seenVersion, LocalDate last) {
        var post = editable(code);
        post.mustStillBe(seenVersion);
        if (last == null) {
            throw RuleViolation.at("last_day", "organisation.needsLastDay");
        }
        for (var holding : repository.findHoldings(post.id())) {
            if (holding.period().start().isAfter(last)) {
                throw RuleViolation.at("last_day", "post.hasLaterHolder", holding.holderName(), holding.period().start());
            }
            if (holding.period().includes(last)) {
                holding.end(last);
            }
        }
        post.close(last);
        audit.changed("post.closed", KIND, code, null, Map.of("last day", last));
    }

    private Post editable(String code) {
        var post = find(code);
        current.mustHold(Permissions.ORGANISATION_EDIT, post.serviceArea());
        return post;
    }

    private Post find(String code) {
        return repository.find(OrganisationService.text(code))
                .orElseThrow(() -> RuleViolation.at("post_code", "post.unknown", OrganisationService.text(code)));
    }

    private Long organisationId(String code) {
        return OrganisationService.blank(code) ? null : organisations.findOrganisation(code.strip())
                .orElseThrow(() -> RuleViolation.at("organisation_code", "organisation.unknownNamed", code)).id();
    }

    private Long teamId(String code) {
        return OrganisationService.blank(code) ? null : organisations.findTeam(code.strip())
                .orElseThrow(() -> RuleViolation.at("team_code", "team.unknown", code)).id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String link(Post post) {
        return "/posts/view?post=" + post.code();
    }

    private Map<String, Object> values(Post post) {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", post.title());
        values.put("organisation", organisations.findOrganisation(post.organisationId()).map(Organisation::code).orElse(null));
        values.put("team", repository.findTeamCode(post.teamId()).orElse(null));
        values.put("statutory", post.isStatutory());
        values.put("service area", post.serviceArea());
        return values;
    }

    private Map<String, Object> values(PostHolding holding) {
        var values = new LinkedHashMap<String, Object>();
        values.put("holder", holding.holderName());
        values.put("account", repository.findUsername(holding.staffId()).orElse(null));
        values.put("from", holding.period().start());
        values.put("to", holding.period().end());
        return values;
    }
}
