package org.lifecourse.core.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanEditService;
import org.lifecourse.core.plan.PlanRow;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Editing what is said about a plan, or adding one. */
@Named
@ViewScoped
public class PlanEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlanService plans;
    @Inject
    private PlanEditService service;
    @Inject
    private Conflict conflict;
    @Inject
    private PlanArea area;

    private String plan;
    private long version;
    private PlanInput input;
    private transient PlanDetails stored;

    public void load() {
        if (isNew()) {
            area.mustBeEditable();
            input = new PlanInput();
            input.setServiceArea(getAreas().get(0).code());
            input.setRatingScale(getScales().keySet().iterator().next());
        } else {
            version = getStored().version();
            input = PlanInput.of(getStored());
        }
    }

    public String save() {
        stored = null;
        if (isNew()) {
            service.add(input.text());
        } else {
            service.change(conflict.agreed(version), input.text());
        }
        Done.say("plans_planEdit.saved", input.getTitle());
        return "/plans/view?plan=" + input.getCode() + "&faces-redirect=true";
    }

    public boolean isNew() {
        return plan == null;
    }

    /** The plan as it is stored now, or null while it is new. */
    public PlanDetails getStored() {
        if (stored == null && !isNew()) {
            stored = service.planToEdit(plan);
        }
        return stored;
    }

    /** Whether the service area has to be chosen, because the person may add plans in several. */
    public boolean isAreaOpen() {
        return isNew() && area.editable().size() > 1;
    }

    public List<ServiceArea> getAreas() {
        return area.editable();
    }

    public Map<String, String> getScales() {
        return plans.scales();
    }

    /** Plans that this one may follow. */
    public List<PlanRow> getOthers() {
        return plans.plans(input.getServiceArea()).stream().filter(other -> !other.code().equals(plan)).toList();
    }

    public PlanInput getInput() {
        return input;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
