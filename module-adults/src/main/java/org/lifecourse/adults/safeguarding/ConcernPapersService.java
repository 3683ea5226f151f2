package org.lifecourse.adults.safeguarding;

import jakarta.inject.Inject;
import java.util.Map;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.document.DocumentService;
import org.lifecourse.core.document.DocumentText;

/** Documents of a concern; whoever may read the concern, and open the person, may read them. */
@ApplicationService
public class ConcernPapersService {

    @Inject
    private ConcernDesk desk;
    @Inject
    private DocumentService documents;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;

    /** Refuses those who may not attach anything to the concern, before they choose a file. */
    @RequiresPermission(AdultsPermission.SAFEGUARDING_ENQUIRE)
    public void mayAttach(String reference) {
        opened(reference);
    }

    @RequiresPermission(AdultsPermission.SAFEGUARDING_ENQUIRE)
    public void attach(String reference, String name, String title, byte[] content) {
        var concern = opened(reference);
        var document = documents.attach(new DocumentText(AdultsModule.CODE, ConcernTraces.KIND, concern.reference(), concern.personId(), AdultsPermission.SAFEGUARDING_VIEW,
                AdultsModule.CODE, name, Words.of(title), content));
        audit.changed("concern.document-attached", ConcernTraces.KIND, concern.reference(), Map.of(), Map.of("document", document));
    }

    private SafeguardingConcern opened(String reference) {
        current.mustHold(AdultsPermission.SAFEGUARDING_ENQUIRE, AdultsModule.CODE);
        return desk.opened(reference, "safeguarding-concern.opened");
    }
}
