package org.lifecourse.governance.progress.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifecourse.core.FinancialQuarter;
import org.lifecourse.core.plan.PlanItemDetails.Lead;
import org.lifecourse.core.web.Quarters;
import org.lifecourse.core.web.Texts;
import org.lifecourse.governance.progress.ProgressEntry;
import org.lifecourse.governance.progress.ProgressReport;
import org.lifecourse.governance.progress.ProgressReport.Headline;
import org.lifecourse.governance.progress.ProgressService;

/** The progress of a plan in a quarter, for the board. */
@Named
@RequestScoped
public class ProgressViewBean {

    @Inject
    private ProgressService service;

    private String plan;
    private String quarter;
    private final Map<String, String> plans = new LinkedHashMap<>();
    private final Map<String, String> quarters = new LinkedHashMap<>();
    private ProgressReport report;

    public void load() {
        service.plans().forEach(each -> plans.put(each.code(), each.title()));
        report = service.report(plan, quarter).orElse(null);
        if (report != null) {
            plan = report.plan().code();
            quarter = report.quarter().code();
            plans.putIfAbsent(plan, report.plan().title());
            service.quarters(plan).forEach(each -> quarters.put(each.code(), Quarters.words(each)));
            quarters.putIfAbsent(quarter, words(report.quarter()));
        }
    }

    public String words(FinancialQuarter each) {
        return Quarters.words(each);
    }

    public String shortWords(FinancialQuarter each) {
        return Quarters.shortWords(each);
    }

    /** "2 more", "1 fewer" or "as before", compared with the quarter before. */
    public String change(long change) {
        if (change == 0) {
            return Texts.message("progress_view.same");
        }
        return Texts.message(change > 0 ? "progress_view.more" : "progress_view.fewer", Math.abs(change));
    }

    public String label(Headline headline) {
        return Texts.message("progress_view.headline." + headline.tone());
    }

    /** The posts that lead with who holds them, on one line. */
    public String leads(ProgressEntry entry) {
        return entry.leads().isEmpty() ? Texts.message("progress_view.noLead")
                : entry.leads().stream().map(ProgressViewBean::words).collect(Collectors.joining("; "));
    }

    private static String words(Lead lead) {
        return lead.holder() == null ? Texts.message("progress_view.vacantLead", lead.postTitle())
                : Texts.message("progress_view.heldLead", lead.postTitle(), lead.holder());
    }

    public Map<String, String> getPlans() {
        return plans;
    }

    public Map<String, String> getQuarters() {
        return quarters;
    }

    public ProgressReport getReport() {
        return report;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(String quarter) {
        this.quarter = quarter;
    }
}
