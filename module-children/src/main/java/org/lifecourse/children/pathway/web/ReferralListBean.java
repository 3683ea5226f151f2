package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.children.pathway.AssessmentService;
import org.lifecourse.children.pathway.CaseFilter;
import org.lifecourse.children.pathway.CaseList;

/** Referrals and assessments of social work, by clock. */
@Named
@RequestScoped
public class ReferralListBean extends CaseListBase {

    @Inject
    private AssessmentService service;

    @Override
    protected CaseList find(CaseFilter filter, int first, int most) {
        return service.referrals(filter, first, most);
    }
}
