package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.person.PersonService;
import org.lifecourse.send.SendPermission;

/** Hands out requests to those who may have them: with the permission in this service area and the right to open the person's record. */
@ApplicationScoped
class EhcDoor {

    @Inject
    private EhcRequestRepository repository;
    @Inject
    private PersonService people;
    @Inject
    private CurrentActor current;

    void mustHold(String permission) {
        current.mustHold(permission, EhcDiary.MODULE);
    }

    boolean may(String permission) {
        return current.may(permission, EhcDiary.MODULE);
    }

    EhcRequest find(String reference) {
        return repository.find(reference).orElseThrow(() -> new RuleViolation("ehcRequest.unknown", reference));
    }

    /** Refuses those who may not open the record of a restricted person. */
    void mustBeOpenTo(Long personId, String action) {
        if (!people.mayOpen(personId)) {
            people.open(personId, action);
        }
    }

    /**
     * The request for a change.
     *
     * @param seenVersion the version that the page showed
     * @throws org.lifecourse.core.ChangedMeanwhile when somebody else changed it since
     */
    EhcRequest forChange(String permission, String reference, long seenVersion) {
        mustHold(permission);
        var request = find(reference);
        mustBeOpenTo(request.personId(), "ehc-request.refused");
        request.mustStillBe(seenVersion);
        return request;
    }

    EhcRequest forEdit(String reference, long seenVersion) {
        return forChange(SendPermission.EHC_REQUEST_EDIT, reference, seenVersion);
    }
}
