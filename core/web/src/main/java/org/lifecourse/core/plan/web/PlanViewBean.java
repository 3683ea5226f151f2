package org.lifecourse.core.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.plan.PlanFilter;
import org.lifecourse.core.plan.PlanItemDetails;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanReportService;
import org.lifecourse.core.plan.PlanService;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.plan.Tally;
import org.lifecourse.core.web.Days;

/** The tree of a plan, with one entry shown beside it. */
@Named
@RequestScoped
public class PlanViewBean {

    private static final int MONTHS_BACK = 3;

    @Inject
    private PlanService service;
    @Inject
    private PlanReportService reports;
    @Inject
    private Clock clock;

    private final Map<String, String> parameters = new HashMap<>();
    private PlanAddress address;
    private LocalDate day;
    private PlanFilter filter;
    private PlanTree whole;
    private PlanTree tree;
    private OpenBranches open;
    private List<PlanLine> lines;
    private PlanItemDetails chosen;
    private PlanMovement movement;
    private PlanMatrix matrix;
    private Map<String, String> leads;
    private boolean mayReport;

    public void load() {
        address = PlanAddress.of(parameters);
        day = Days.of(address.value("on"));
        whole = service.treeAsOf(address.value("plan"), day);
        filter = new PlanFilter(address.value("rating"), address.value("lead"), Days.of(address.value("before")), address.value("state"),
                address.value("q"));
        tree = filter.isEmpty() ? whole : whole.only(filter::wants);
        var item = address.value("item");
        open = OpenBranches.of(tree, address.value("open"), parameters.get("toggle"), !filter.isEmpty(), item.isEmpty() ? null : item);
        matrix = PlanMatrix.of(tree);
        leads = PlanChoices.leads(service.leads(whole.plan().code()));
        lines = PlanLine.of(tree, open::isOpen, item);
        if (!item.isEmpty()) {
            var found = service.item(whole.plan().code(), item);
            chosen = day == null ? found : found.asOf(day);
            mayReport = reports.mayReport(whole.plan().code(), item);
        }
        var before = (day == null ? LocalDate.now(clock) : day).minusMonths(MONTHS_BACK);
        movement = new PlanMovement(before, service.tallyAsOf(whole.plan().code(), before), whole.tally());
    }

    /** What the address says, by name. */
    public Map<String, String> getParameters() {
        return parameters;
    }

    /** Where the links of this page lead. */
    public PlanTreeLinks getLinks() {
        return new PlanTreeLinks(address, open);
    }

    /** The entry as the tree shows it on the day; null when the filter or the address leaves it out. */
    public PlanItemRow getChosenRow() {
        return chosen == null ? null : whole.item(chosen.item().reference());
    }

    public Map<String, String> getRatings() {
        return PlanChoices.ratings(whole.plan());
    }

    public Map<String, String> getLeads() {
        return leads;
    }

    public Map<String, String> getStates() {
        return PlanChoices.states();
    }

    /** How much of the work matches the filter. */
    public long getFound() {
        return whole.items().stream().filter(filter::wants).count();
    }

    public PlanTree getWhole() {
        return whole;
    }

    public PlanTree getTree() {
        return tree;
    }

    public Tally getTally() {
        return whole.tally();
    }

    public List<PlanLine> getLines() {
        return lines;
    }

    public PlanMatrix getMatrix() {
        return matrix;
    }

    public String getWorkWords() {
        return PlanChoices.work(whole.items());
    }

    public PlanItemDetails getChosen() {
        return chosen;
    }

    public PlanMovement getMovement() {
        return movement;
    }

    public boolean isMayReport() {
        return mayReport;
    }

    public boolean isFiltered() {
        return !filter.isEmpty();
    }

    public LocalDate getDay() {
        return day;
    }

    public String getOpen() {
        return open.toString();
    }
}
