package org.lifecourse.core.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lifecourse.core.plan.PlanItemDetails;
import org.lifecourse.core.plan.PlanReportService;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.core.plan.UpdateText;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Writing an update about a piece of work. */
@Named
@ViewScoped
public class PlanUpdateBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlanService plans;
    @Inject
    private PlanReportService service;
    @Inject
    private Conflict conflict;
    @Inject
    private Clock clock;

    private String plan;
    private String item;
    private long version;
    private boolean mayReport;
    private LocalDate reportedOn;
    private String rating;
    private Integer progress;
    private String narrative;
    private String nextSteps;
    private final List<EvidenceInput> evidence = Stream.generate(EvidenceInput::new).limit(3).toList();
    private transient PlanItemDetails details;

    public void load() {
        version = getDetails().version();
        mayReport = service.mayReport(plan, item);
        reportedOn = LocalDate.now(clock);
        progress = getDetails().item().progress();
    }

    public String save() {
        details = null;
        service.writeUpdate(plan, item, conflict.agreed(version), new UpdateText(reportedOn, rating, progress, narrative, nextSteps,
                evidence.stream().filter(EvidenceInput::isFilled).map(EvidenceInput::text).toList()));
        Done.say("plans_update.saved", item);
        return "/plans/item?plan=" + plan + "&item=" + item + "&faces-redirect=true";
    }

    /** The entry as it is stored now. */
    public PlanItemDetails getDetails() {
        if (details == null) {
            details = plans.item(plan, item);
        }
        return details;
    }

    public boolean isMayReport() {
        return mayReport;
    }

    public List<EvidenceInput> getEvidence() {
        return evidence;
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

    public LocalDate getReportedOn() {
        return reportedOn;
    }

    public void setReportedOn(LocalDate reportedOn) {
        this.reportedOn = reportedOn;
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public Integer getProgress() {
        return progress;
    }

    public void setProgress(Integer progress) {
        this.progress = progress;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
    }

    public String getNextSteps() {
        return nextSteps;
    }

    public void setNextSteps(String nextSteps) {
        this.nextSteps = nextSteps;
    }
}
