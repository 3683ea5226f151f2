package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.person.PersonService;

/** The children to whom a step applies: each is asked for again, so that nobody acts on a record that is closed to them. */
@ApplicationScoped
class Family {

    @Inject
    private PersonService people;

    /**
     * The children named.
     *
     * @throws RuleViolation when there is none, or one is not known
     * @throws org.lifecourse.core.person.RecordRestricted when one is closed to the caller
     */
    List<Long> named(List<String> references, String action) {
        if (references == null || references.isEmpty()) {
            throw RuleViolation.at("children", "contact.needsChild");
        }
        return new LinkedHashSet<>(references).stream().map(reference -> people.open(people.named(reference).id(), action).id()).toList();
    }

    /** The children named, all of whom must belong to the record or be brothers and sisters of its foremost child. */
    List<Long> chosen(List<String> references, List<Long> ofRecord, String action) {
        var chosen = named(references, action);
        var family = siblings(ofRecord.get(0)).stream().map(PersonLine::id).toList();
        if (chosen.stream().anyMatch(child -> !ofRecord.contains(child) && !family.contains(child))) {
            throw RuleViolation.at("children", "pathway.notOfFamily");
        }
        return chosen;
    }

    List<PersonLine> siblings(Long child) {
        return people.siblings(child);
    }

    /** Asks for every child of a record before it is shown or changed: all must be open to the caller, and each look is audited. */
    void open(List<Long> children, String action) {
        children.forEach(child -> people.open(child, action));
    }
}
