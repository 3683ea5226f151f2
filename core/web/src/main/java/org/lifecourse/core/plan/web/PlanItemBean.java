package org.lifecourse.core.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.core.plan.PlanItemDetails;
import org.lifecourse.core.plan.PlanReportService;
import org.lifecourse.core.plan.PlanService;

@Named
@RequestScoped
public class PlanItemBean {

    @Inject
    private PlanService service;
    @Inject
    private PlanReportService reports;

    private String plan;
    private String item;
    private PlanItemDetails details;
    private boolean mayReport;

    public void load() {
        details = service.item(plan, item);
        mayReport = reports.mayReport(plan, item);
    }

    public PlanItemDetails getDetails() {
        return details;
    }

    public boolean isMayReport() {
        return mayReport;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }
}
