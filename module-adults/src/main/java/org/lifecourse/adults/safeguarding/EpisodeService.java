package org.lifecourse.adults.safeguarding;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.person.PersonService;

/** Organisational episodes: one provider, many adults at risk, a concern for each; and closing it. */
@ApplicationService
public class EpisodeService {

    private static final String KIND = EpisodeDesk.KIND;

    @Inject
    private SafeguardingRepository repository;
    @Inject
    private EpisodeRowRepository rows;
    @Inject
    private ConcernRowRepository concerns;
    @Inject
    private EpisodeDesk episodes;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private PersonService people;

    /** Open ones first, newest first. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public List<EpisodeRow> episodes(int first, int most) {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        return rows.findEpisodes("", Math.max(0, first), most);
    }

    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public EpisodeRow episode(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        audit.seen("organisational-episode.viewed", KIND, find(reference).reference());
        return rows.findEpisodes(reference, 0, 1).get(0);
    }

    /** An episode for the form that closes it. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public EpisodeRow toClose(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        return episode(reference);
    }

    /** The adults of an episode, each with their concern. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public List<ConcernRow> adults(String reference, int most) {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        return concerns.findRows(ConcernFilter.of(find(reference).reference()), 0, most);
    }

    @RequiresPermission(AdultsPermission.SAFEGUARDING_VIEW)
    public List<ConcernEvent> history(String reference) {
        mustHold(AdultsPermission.SAFEGUARDING_VIEW);
        return concerns.findHistory(KIND, find(reference).reference(), 50);
    }

    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public List<Choice> providers() {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        return rows.findProviders();
    }

    /**
     * Opens an episode.
     *
     * @return its reference
     */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public String open(EpisodeText text) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        return episodes.open(text, "").reference();
    }

    /** Households that a piece of their name finds. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_REPORT)
    public List<Choice> households(String text) {
        mustHold(AdultsPermission.SAFEGUARDING_REPORT);
        return Words.blank(text) ? List.of() : rows.findHouseholds(text);
    }

    /** Who lives in a household today and has no concern in the episode yet. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_REPORT)
    public List<Choice> residents(String household, String episode) {
        mustHold(AdultsPermission.SAFEGUARDING_REPORT);
        return Words.blank(household) ? List.of() : rows.findResidents(household, find(episode).reference());
    }

    /**
     * Takes in the same concern for each of several adults; each of them must be one whom the caller may open.
     *
     * @return how many concerns there are now more
     */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_REPORT)
    public int add(String reference, List<String> adults, ConcernText text) {
        mustHold(AdultsPermission.SAFEGUARDING_REPORT);
        var episode = find(reference);
        if (adults == null || adults.isEmpty()) {
            throw RuleViolation.at("people", "episode.needsPeople");
        }
        var before = episodes.counted(reference);
        adults.forEach(person -> episodes.add(episode, people.named(person).id(), text, ""));
        audit.changed("episode.adults-added", KIND, reference, before, episodes.counted(reference));
        return adults.size();
    }

    /** Closes an episode whose adults are all dealt with. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public void close(String reference, long seenVersion, LocalDate on, String outcome) {
        mustHold(AdultsPermission.SAFEGUARDING_DECIDE);
        var episode = find(reference);
        repository.lock(episode);
        episode.mustStillBe(seenVersion);
        var row = rows.findEpisodes(reference, 0, 1).get(0);
        var before = episode.values();
        episode.close(on, outcome, row.awaiting() + row.enquiries(), episodes.today());
        repository.flush();
        audit.changed("episode.closed", KIND, reference, before, episode.values());
    }

    private OrganisationalEpisode find(String reference) {
        return episodes.find(reference);
    }

    private void mustHold(String permission) {
        current.mustHold(permission, AdultsModule.CODE);
    }
}
