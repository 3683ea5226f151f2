package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.audit.AuditTrail;

/** Opens episodes and puts adults into them, for pages and for imports. Permissions are the use cases' own. */
@ApplicationScoped
class EpisodeDesk {

    static final String KIND = "organisational-episode";

    @Inject
    private SafeguardingRepository repository;
    @Inject
    private EpisodeRowRepository rows;
    @Inject
    private ConcernDesk desk;
    @Inject
    private AuditTrail audit;

    LocalDate today() {
        return desk.today();
    }

    OrganisationalEpisode find(String reference) {
        return repository.findEpisode(Words.of(reference)).orElseThrow(() -> new RuleViolation("episode.unknown", reference));
    }

    /** How its adults stand, for the audit of what is done for several of them. */
    Map<String, Object> counted(String reference) {
        repository.flush();
        var row = rows.findEpisodes(reference, 0, 1).get(0);
        var counts = new LinkedHashMap<String, Object>();
        counts.put("adults", row.adults());
        counts.put("awaiting", row.awaiting());
        counts.put("enquiries", row.enquiries());
        counts.put("concluded", row.concluded());
        return counts;
    }

    OrganisationalEpisode open(EpisodeText text, String knownAs) {
        var provider = repository.findOrganisation(Words.of(text.organisationCode()))
                .orElseThrow(() -> RuleViolation.at("organisation", "episode.needsOrganisation"));
        var opened = Words.day("opened_on", text.openedOn(), null, desk.today());
        var episode = OrganisationalEpisode.opened(repository.nextEpisode(opened.getYear()), knownAs, provider, desk.team(ConcernDesk.FIRST_TEAM), text,
                desk.today());
        repository.add(episode);
        audit.changed("episode.opened", KIND, episode.reference(), Map.of(), episode.values());
        return episode;
    }

    SafeguardingConcern add(OrganisationalEpisode episode, Long personId, ConcernText text, String knownAs) {
        if (repository.hasConcernIn(episode.id(), personId)) {
            throw RuleViolation.at("people", "episode.alreadyIn");
        }
        return desk.receive(personId, text, knownAs, episode);
    }
}
