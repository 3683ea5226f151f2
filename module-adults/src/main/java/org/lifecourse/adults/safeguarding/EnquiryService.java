package org.lifecourse.adults.safeguarding;

import jakarta.inject.Inject;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;

/** The enquiry that follows a decision: what the adult wants, whether they can decide, how they are kept safe, and how it ended. */
@ApplicationService
public class EnquiryService {

    @Inject
    private ConcernDesk desk;
    @Inject
    private SafeguardingService concerns;
    @Inject
    private CurrentActor current;

    /** A concern for a form of its enquiry. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_ENQUIRE)
    public ConcernDetails toEnquire(String reference) {
        current.mustHold(AdultsPermission.SAFEGUARDING_ENQUIRE, AdultsModule.CODE);
        return concerns.details(reference);
    }

    /**
     * Writes down how the enquiry stands.
     *
     * @param seenVersion the version of the concern that the page showed
     */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_ENQUIRE)
    public void record(String reference, long seenVersion, EnquiryText text) {
        desk.record(unchanged(reference, seenVersion), text);
    }

    @RequiresPermission(AdultsPermission.SAFEGUARDING_ENQUIRE)
    public void conclude(String reference, long seenVersion, ConclusionText text) {
        desk.conclude(unchanged(reference, seenVersion), text);
    }

    /** Puts right what was recorded of a concluded enquiry. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_ENQUIRE)
    public void correct(String reference, long seenVersion, EnquiryText recorded, ConclusionText ended, String reason) {
        desk.correct(unchanged(reference, seenVersion), recorded, ended, reason);
    }

    private SafeguardingConcern unchanged(String reference, long seenVersion) {
        current.mustHold(AdultsPermission.SAFEGUARDING_ENQUIRE, AdultsModule.CODE);
        var concern = desk.opened(reference, "safeguarding-concern.opened");
        concern.mustStillBe(seenVersion);
        return concern;
    }
}
