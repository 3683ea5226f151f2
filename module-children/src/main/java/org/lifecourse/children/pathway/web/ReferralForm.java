package org.lifecourse.children.pathway.web;

import jakarta.inject.Inject;
import org.lifecourse.children.pathway.AssessmentService;
import org.lifecourse.children.pathway.ReferralDetails;
import org.lifecourse.core.web.RecordForm;

/** What the forms on a referral to social work share: the referral, and the way back to it. */
public abstract class ReferralForm extends RecordForm<ReferralDetails> {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssessmentService service;

    private String referral;

    @Override
    protected ReferralDetails read() {
        return service.decidable(referral);
    }

    @Override
    protected long versionOf(ReferralDetails record) {
        return record.version();
    }

    AssessmentService service() {
        return service;
    }

    /** Back to the referral. */
    String view() {
        return "/assessments/view?faces-redirect=true&referral=" + referral;
    }

    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }
}
