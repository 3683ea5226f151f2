package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.Footsteps.Subject;
import org.lifecourse.children.pathway.Footsteps.Trail;
import org.lifecourse.children.pathway.PathwayRowRepository.Kind;
import org.lifecourse.children.pathway.PathwayRowRepository.Reader;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.audit.AuditTrail;

/** How contacts, early help and referrals are read, and what is kept of who read them. Works inside their use cases, which ask for the permission. */
@ApplicationScoped
class CaseReading {

    @Inject
    private CaseListRepository lists;
    @Inject
    private Footsteps footsteps;
    @Inject
    private Family family;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    CaseList page(Kind kind, CaseFilter filter, int first, int most) {
        return lists.find(kind, filter, LocalDate.now(clock), reader(), Math.max(0, first), most);
    }

    /** A list that leaves the pages; who took how many rows is audited. */
    CaseList taken(String action, CaseList found) {
        audit.seen(action, "list", found.rows().size() + " rows");
        return found;
    }

    /** A record that somebody opens: its children must be theirs to see, and the look is kept. */
    void opened(Trail trail, String reference, List<ChildLine> concerned) {
        var children = concerned.stream().map(ChildLine::id).toList();
        var action = trail.kind() + ".viewed";
        family.open(children, action);
        audit.seen(action, trail.kind(), reference);
        footsteps.saw(new Subject(trail, reference, children));
    }

    /** Who reads, as far as it matters to what they see. */
    Reader reader() {
        return new Reader(current.get().staffId(), current.may(Permissions.PERSON_RESTRICTED, "core"), clock.instant());
    }
}
