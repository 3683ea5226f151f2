package org.lifecourse.core.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanEditService;
import org.lifecourse.core.plan.PlanItemDetails;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Editing an entry of a plan, or adding one. */
@Named
@ViewScoped
public class PlanItemEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlanService plans;
    @Inject
    private PlanEditService service;
    @Inject
    private Conflict conflict;
    @Inject
    private TargetWordsBean targets;

    private String plan;
    private String item;
    private String under;
    private long version;
    private PlanItemInput input;
    private transient PlanTree tree;
    private transient PlanItemDetails stored;

    public void load() {
        service.planToEdit(plan);
        if (isNew()) {
            input = PlanItemInput.under(getTree().item(under) == null ? null : under);
        } else {
            version = getStored().version();
            input = PlanItemInput.of(getStored().item());
        }
    }

    public String save() {
        tree = null;
        stored = null;
        if (isNew()) {
            service.addItem(plan, input.text());
        } else {
            service.changeItem(plan, item, conflict.agreed(version), input.text());
        }
        var reading = targets.days(plans.item(plan, input.getReference().strip()).item().target());
        Done.say(reading.isEmpty() ? "plans_edit.saved" : "plans_edit.savedRead", input.getReference(), reading);
        return "/plans/item?plan=" + plan + "&item=" + input.getReference().strip() + "&faces-redirect=true";
    }

    public boolean isNew() {
        return item == null;
    }

    public PlanTree getTree() {
        if (tree == null) {
            tree = plans.tree(plan);
        }
        return tree;
    }

    /** The entry as it is stored now, or null while it is new. */
    public PlanItemDetails getStored() {
        if (stored == null && !isNew()) {
            stored = plans.item(plan, item);
        }
        return stored;
    }

    /** Entries that this one may lie under: all but itself and what lies below it. */
    public List<PlanItemRow> getParents() {
        var below = isNew() ? List.<PlanItemRow>of() : getTree().below(item);
        return getTree().items().stream().filter(row -> !row.reference().equals(item) && !below.contains(row)).toList();
    }

    /** Headings that this entry may serve. */
    public List<PlanItemRow> getServable() {
        return getTree().items().stream()
                .filter(row -> !row.reference().equals(item))
                .filter(row -> row.kind() == PlanItemKind.PRIORITY || input.getServes().contains(row.reference())).toList();
    }

    public PlanItemKind[] getKinds() {
        return PlanItemKind.values();
    }

    public Delivery[] getDeliveries() {
        return Delivery.values();
    }

    public PlanItemInput getInput() {
        return input;
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

    public String getUnder() {
        return under;
    }

    public void setUnder(String under) {
        this.under = under;
    }
}
