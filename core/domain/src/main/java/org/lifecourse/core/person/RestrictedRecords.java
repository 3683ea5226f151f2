package org.lifecourse.core.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.audit.AuditTrail;

/**
 * What those learn of a restricted record who may not open it; the one rule of search, suggestions, duplicate warning and REST.
 *
 * <p>They learn that it exists, in one line without any other field, and only if they know already who it is: by a whole number that the person has now (NHS number, UPN,
 * ULN, local or former system's number, reference), or by the whole current name together with the exact day of birth (or the expected day). Words in the wrong order are the whole
 * name too; a part, another spelling, a former name, a number that no longer counts, an address, a filter, a month or a year are not. Former names and ended
 * numbers are left out because they would tell what a child was called before an adoption.
 *
 * <p>Whatever else was asked for together with it makes no difference, so that nothing else can be tried out. Such records are never counted, have neither
 * score nor reason, are not suggested while somebody types in the search box, and each line that is shown is audited on that person. It leads to breaking the
 * glass, for those who may: nobody has to enter a person twice because the first record is hidden.
 */
@ApplicationScoped
class RestrictedRecords {

    @Inject
    private PersonRepository people;
    @Inject
    private PersonSearchRepository search;
    @Inject
    private CurrentActor current;
    @Inject
    private AuditTrail audit;

    /** By a whole number. */
    List<String> numbered(String number, Viewer viewer) {
        var compared = IdentifierKind.compared(number);
        var ids = compared.isEmpty() ? List.<Long>of() : people.findByIdentifier(compared, false);
        return ids.isEmpty() ? List.of() : search.findByIds(ids, viewer).stream().filter(row -> !row.open()).map(row -> row.line().reference()).toList();
    }

    /** By the whole name and the day of birth; nobody when either is missing. */
    List<String> named(String name, LocalDate born, Viewer viewer) {
        return Registration.blank(name) || born == null ? List.of() : search.findRestricted(name, born, viewer);
    }

    /** The lines for those references, each audited on its person. */
    List<RestrictedHit> told(String action, List<String> references) {
        var mayOpen = current.may(Permissions.PERSON_BREAK_GLASS);
        Set<String> once = new LinkedHashSet<>(references);
        var lines = new ArrayList<RestrictedHit>();
        once.forEach(reference -> {
            audit.seen(action + "-restricted", PersonService.KIND, reference);
            lines.add(new RestrictedHit(mayOpen ? reference : ""));
        });
        return lines;
    }
}
