package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts a concern together for reading. */
@ApplicationScoped
class ConcernReading {

    @Inject
    private SafeguardingRepository repository;
    @Inject
    private ConcernRowRepository rows;

    ConcernDetails details(SafeguardingConcern concern) {
        var enquiry = repository.findEnquiry(concern).orElse(null);
        var names = rows.findNames(concern.reference()).orElseThrow();
        return new ConcernDetails(concern.version(), concern.reference(), concern.sourceReference(), concern.personId(), names.person(), concern.text(),
                Stage.of(concern.decision(), enquiry != null && enquiry.isConcluded()), concern.decided(), names.decidedBy(),
                enquiry == null ? null : enquiry.recorded(), enquiry == null ? null : enquiry.begunOn(),
                enquiry == null || !enquiry.isConcluded() ? null : enquiry.ended(), names.team(), names.teamName(), names.worker(), names.workerName(),
                names.episode(), names.organisation());
    }
}
