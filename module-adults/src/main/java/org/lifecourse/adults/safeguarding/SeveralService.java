package org.lifecourse.adults.safeguarding;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;

/**
 * One step for several adults of an organisational episode. Permission, restricted records and the version seen are asked about for each;
 * when one of them cannot go along, none does.
 */
@ApplicationService
public class SeveralService {

    @Inject
    private ConcernDesk desk;
    @Inject
    private ConcernRowRepository rows;
    @Inject
    private EpisodeDesk episodes;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;

    /**
     * The same decision for each.
     *
     * @param seen the concerns by reference, each with the version that the page showed
     * @throws RuleViolation {@code episode.concernsChanged}, with their references, when others changed some of them meanwhile
     */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public int decide(String episode, Map<String, Long> seen, DecisionText text) {
        var concerns = unchanged(episode, seen);
        var before = episodes.counted(episode);
        concerns.forEach(concern -> desk.decide(concern, text));
        return kept("episode.decided", episode, concerns, before);
    }

    /**
     * The same team and worker for each.
     *
     * @param seen as for {@link #decide}
     * @param carriers the name of whoever carries it, by the reference of each concern, as the page showed it; none for those nobody carries
     * @param worker username, or blank for nobody yet
     */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public int allocate(String episode, Map<String, Long> seen, Map<String, String> carriers, String team, String worker) {
        var concerns = unchanged(episode, seen);
        var chosen = new Allocation(team, worker);
        refuse(concerns.stream().filter(concern -> wasHandedOver(concern, carriers.get(concern.reference()), chosen)).toList());
        var before = episodes.counted(episode);
        concerns.forEach(concern -> desk.allocate(concern, team, worker));
        return kept("episode.allocated", episode, concerns, before);
    }

    /** What became of each is audited with its own values; here stands which they were. */
    private int kept(String action, String episode, List<SafeguardingConcern> concerns, Map<String, Object> before) {
        var after = episodes.counted(episode);
        after.put("concerns", names(concerns));
        audit.changed(action, EpisodeDesk.KIND, episode, before, after);
        return concerns.size();
    }

    private List<SafeguardingConcern> unchanged(String reference, Map<String, Long> seen) {
        var episode = episodes.find(reference);
        if (seen == null || seen.isEmpty()) {
            throw RuleViolation.at("concerns", "episode.needsConcerns");
        }
        var concerns = new TreeMap<>(seen).keySet().stream().map(concern -> member(episode, concern)).toList();
        var changed = concerns.stream().filter(concern -> !Long.valueOf(concern.version()).equals(seen.get(concern.reference()))).toList();
        refuse(changed);
        return concerns;
    }

    private static void refuse(List<SafeguardingConcern> changed) {
        if (!changed.isEmpty()) {
            throw RuleViolation.at("concerns", "episode.concernsChanged", changed.size(), names(changed));
        }
    }

    /** A hand-over in the core does not move the version. */
    private boolean wasHandedOver(SafeguardingConcern concern, String carrier, Allocation chosen) {
        var now = rows.findNames(concern.reference()).orElseThrow();
        return !Objects.equals(now.workerName(), carrier) && !now.lies().equals(chosen);
    }

    private SafeguardingConcern member(OrganisationalEpisode episode, String reference) {
        current.mustHold(AdultsPermission.SAFEGUARDING_DECIDE, AdultsModule.CODE);
        var concern = desk.opened(reference, "safeguarding-concern.opened");
        if (!episode.id().equals(concern.episodeId())) {
            throw new RuleViolation("concern.unknown", reference);
        }
        return concern;
    }

    private static String names(List<SafeguardingConcern> concerns) {
        return concerns.stream().map(SafeguardingConcern::reference).collect(Collectors.joining(", "));
    }
}
