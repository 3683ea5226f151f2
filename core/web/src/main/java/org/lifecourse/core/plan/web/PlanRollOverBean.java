package org.lifecourse.core.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanEditService;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanRollOverService;
import org.lifecourse.core.web.Done;

/** Beginning the plan that follows another one, with the work that moves on. */
@Named
@ViewScoped
public class PlanRollOverBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlanEditService plans;
    @Inject
    private PlanRollOverService service;

    private String plan;
    private PlanInput input;
    private List<String> references = new ArrayList<>();
    private transient PlanDetails former;
    private transient List<PlanItemRow> open;

    public void load() {
        input = PlanInput.after(getFormer());
        getOpen().forEach(row -> references.add(row.reference()));
    }

    public String start() {
        service.rollOver(plan, input.text(), new HashSet<>(references));
        Done.say("plans_rollOver.saved", input.getTitle(), references.size());
        return "/plans/view?plan=" + input.getCode() + "&faces-redirect=true";
    }

    public PlanDetails getFormer() {
        if (former == null) {
            former = plans.planToEdit(plan);
        }
        return former;
    }

    /** The work that can move on. */
    public List<PlanItemRow> getOpen() {
        if (open == null) {
            open = service.open(plan);
        }
        return open;
    }

    public PlanInput getInput() {
        return input;
    }

    public List<String> getReferences() {
        return references;
    }

    public void setReferences(List<String> references) {
        this.references = references == null ? new ArrayList<>() : new ArrayList<>(references);
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
