package org.lifecourse.send.ehcrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lifecourse.core.deadline.DeadlineKey;
import org.lifecourse.core.deadline.ExceptionDesk;
import org.lifecourse.core.person.PersonService;
import org.lifecourse.send.SendPermission;

/** Takes back exceptions on the clocks of requests: by whoever may record them, and what is to be done next follows the day that then holds. */
@ApplicationScoped
class EhcExceptionDesk implements ExceptionDesk {

    @Inject
    private EhcRequestRepository repository;
    @Inject
    private EhcDoor door;
    @Inject
    private EhcAdviceBook book;
    @Inject
    private EhcDiary diary;
    @Inject
    private PersonService people;

    @Override
    public String module() {
        return EhcDiary.MODULE;
    }

    @Override
    public String subjectKind() {
        return EhcDiary.KIND;
    }

    @Override
    public boolean mayWithdraw(String subject) {
        return door.may(SendPermission.EHC_REQUEST_EDIT) && repository.find(subject).filter(request -> people.mayOpen(request.personId())).isPresent();
    }

    /** The caller has checked the version of the clock; whoever has the request itself open is told by its version. */
    @Override
    public void withdraw(DeadlineKey key, Long exceptionId, String because) {
        door.mustHold(SendPermission.EHC_REQUEST_EDIT);
        var request = door.find(key.subject());
        door.mustBeOpenTo(request.personId(), "ehc-request.refused");
        book.withdrawException(request, key, exceptionId, Input.needed("because", because, 300, "ehcException.needsReason"));
        request.changed();
        diary.next(request);
    }
}
