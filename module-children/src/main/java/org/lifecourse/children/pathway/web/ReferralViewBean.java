package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.children.pathway.AssessmentService;
import org.lifecourse.children.pathway.ReferralDetails;

/** The page of a referral and its assessment. */
@Named
@RequestScoped
public class ReferralViewBean {

    @Inject
    private AssessmentService service;

    private String referral;
    private ReferralDetails details;

    public void load() {
        details = service.details(referral);
    }

    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }

    public ReferralDetails getDetails() {
        return details;
    }
}
