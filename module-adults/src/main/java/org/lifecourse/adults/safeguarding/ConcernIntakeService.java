package org.lifecourse.adults.safeguarding;

import jakarta.inject.Inject;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.core.person.PersonService;

/** Takes in concerns of another system with the whole of their course. A concern that is known is left as it is. */
@ApplicationService
public class ConcernIntakeService {

    @Inject
    private SafeguardingRepository repository;
    @Inject
    private ConcernDesk desk;
    @Inject
    private EpisodeDesk episodes;
    @Inject
    private PersonService people;
    @Inject
    private CurrentActor current;

    /** Brings in one concern, step by step under the same rules as on the pages. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_DECIDE)
    public Effect put(ImportedConcern row) {
        current.mustHold(AdultsPermission.SAFEGUARDING_DECIDE, AdultsModule.CODE);
        if (repository.findKnownAs(Words.needed("source_reference", row.knownAs(), 60, "import.needsSourceReference")).isPresent()) {
            return Effect.SAME;
        }
        var person = people.findByIdentifier(row.person()).orElseThrow(() -> RuleViolation.at("person", "import.personUnknown", row.person()));
        if (!people.mayOpen(person)) {
            throw RuleViolation.at("person", "import.personUnknown", row.person());
        }
        var concern = Words.blank(row.episode()) ? desk.receive(person, row.concern(), row.knownAs(), null)
                : episodes.add(episode(row), person, row.concern(), row.knownAs());
        follow(concern, row);
        return Effect.ADDED;
    }

    private void follow(SafeguardingConcern concern, ImportedConcern row) {
        if (!Words.blank(row.worker())) {
            desk.allocate(concern, ConcernDesk.FIRST_TEAM, row.worker());
        }
        if (row.decision() != null) {
            desk.decide(concern, row.decision());
        }
        if (row.enquiry() != null) {
            desk.record(concern, row.enquiry());
        }
        if (row.conclusion() != null) {
            desk.conclude(concern, row.conclusion());
        }
    }

    private OrganisationalEpisode episode(ImportedConcern row) {
        return repository.findEpisodeKnownAs(row.episode()).orElseGet(() -> episodes.open(row.episodeText(), row.episode()));
    }
}
