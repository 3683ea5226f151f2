package org.lifecourse.children.pathway;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.lifecourse.children.ChildrenModule;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.children.pathway.Footsteps.Trail;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.document.DocumentService;
import org.lifecourse.core.document.DocumentText;

/** Documents of contacts, early help and social work; whoever may read the record, and open its children, may read them. */
@ApplicationService
public class RecordPapersService {

    @Inject
    private PathwayRepository repository;
    @Inject
    private Family family;
    @Inject
    private DocumentService documents;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;

    /** A record with the children it concerns. */
    private record Paper(Trail trail, String writes, String reads, List<Long> children) {
    }

    /**
     * Refuses those who may not attach anything to the record, before they choose a file.
     *
     * @return address of the record
     * @throws RuleViolation {@code record.unknown}
     */
    @RequiresPermission({ChildrenPermission.CONTACT_EDIT, ChildrenPermission.EARLY_HELP_EDIT, ChildrenPermission.ASSESSMENT_EDIT})
    public String mayAttach(String reference) {
        return opened(reference).trail().link(reference);
    }

    /** Attaches a file; it opens only to those who may open all of the children. */
    @RequiresPermission({ChildrenPermission.CONTACT_EDIT, ChildrenPermission.EARLY_HELP_EDIT, ChildrenPermission.ASSESSMENT_EDIT})
    public void attach(String reference, String name, String title, byte[] content) {
        var paper = opened(reference);
        documents.attach(new DocumentText(ChildrenModule.CODE, paper.trail().kind(), reference, repository.mostProtected(paper.children()),
                paper.reads(), ChildrenModule.CODE, name, Words.of("document_title", title, 200), content));
        audit.changed(paper.trail().kind() + ".document-attached", paper.trail().kind(), reference, Map.of(), Map.of("name", name));
    }

    private Paper opened(String reference) {
        var paper = find(reference == null ? "" : reference);
        current.mustHold(paper.writes(), ChildrenModule.CODE);
        family.open(paper.children(), paper.trail().kind() + ".document-attached");
        return paper;
    }

    private Paper find(String reference) {
        if (reference.startsWith("EH-")) {
            return repository.findEpisode(reference).map(one -> new Paper(Trail.EARLY_HELP, ChildrenPermission.EARLY_HELP_EDIT,
                    ChildrenPermission.EARLY_HELP_VIEW, one.children())).orElseThrow(() -> new RuleViolation("earlyHelp.unknown", reference));
        }
        if (reference.startsWith("SW-")) {
            return repository.findReferral(reference).map(one -> new Paper(Trail.SOCIAL_WORK, ChildrenPermission.ASSESSMENT_EDIT,
                    ChildrenPermission.ASSESSMENT_VIEW, one.children())).orElseThrow(() -> new RuleViolation("referral.unknown", reference));
        }
        return repository.findContact(reference).map(one -> new Paper(Trail.CONTACT, ChildrenPermission.CONTACT_EDIT,
                ChildrenPermission.CONTACT_VIEW, one.children())).orElseThrow(() -> new RuleViolation("contact.unknown", reference));
    }
}
