package org.lifecourse.core.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.plan.Tally;

/** A plan on one page, to print. */
@Named
@RequestScoped
public class PlanPageBean {

    private static final int FEW = 24;
    private static final int SOME = 60;

    @Inject
    private PlanService service;

    private String plan;
    private PlanTree tree;
    private List<Block> blocks;

    /**
     * A block of the page.
     *
     * @param heading the entry that it stands for, or null for work without a heading and for the priorities
     * @param priorities whether its entries are the priorities that the work serves
     */
    public record Block(PlanItemRow heading, boolean priorities, Tally tally, List<PlanItemRow> entries) {
    }

    public void load() {
        tree = service.tree(plan);
        blocks = new ArrayList<>();
        var priorities = tree.priorities();
        if (!priorities.isEmpty()) {
            blocks.add(new Block(null, true, Tally.NONE, priorities));
        }
        for (var top : tree.top()) {
            if (top.isHeading() && !priorities.contains(top)) {
                blocks.add(new Block(top, false, tree.tallyOf(top.reference()), tree.below(top.reference())));
            }
        }
        var loose = tree.top().stream().filter(row -> !row.isHeading()).toList();
        if (!loose.isEmpty()) {
            blocks.add(new Block(null, false, Tally.of(loose), loose));
        }
    }

    /** References of what a piece of work serves. */
    public String served(PlanItemRow row) {
        return String.join(", ", row.serves());
    }

    public PlanTree getTree() {
        return tree;
    }

    public List<Block> getBlocks() {
        return blocks;
    }

    /** How small the type has to be so that everything stands on one sheet. */
    public String getDensity() {
        var entries = blocks.stream().mapToInt(block -> block.entries().size() + 1).sum();
        return entries <= FEW ? "few" : entries <= SOME ? "some" : "many";
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
