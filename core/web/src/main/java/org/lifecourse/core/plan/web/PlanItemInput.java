package org.lifecourse.core.plan.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.core.plan.Delivery;
import org.lifecourse.core.plan.PlanItemKind;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanItemText;

/** What is typed about an entry of a plan. */
public class PlanItemInput implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LEADS = 4;

    /** A post that leads; empty where the line is not used. */
    public static class Lead implements Serializable {

        private static final long serialVersionUID = 1L;

        private String post;

        Lead(String post) {
            this.post = post;
        }

        public String getPost() {
            return post;
        }

        public void setPost(String post) {
            this.post = post;
        }
    }

    private String reference;
    private String parent;
    private PlanItemKind kind = PlanItemKind.ACTION;
    private String title;
    private String description;
    private String outcome;
    private String reason;
    private String impact;
    private String leadAsWritten;
    private String target;
    private Delivery delivery = Delivery.NOT_STARTED;
    private String source;
    private List<String> serves = new ArrayList<>();
    private final ArrayList<Lead> leads = new ArrayList<>();

    /** An empty form for an entry below another one, or at the top. */
    static PlanItemInput under(String parent) {
        var input = new PlanItemInput();
        input.parent = parent;
        input.fillLeads(List.of());
        return input;
    }

    static PlanItemInput of(PlanItemRow row) {
        var input = new PlanItemInput();
        input.reference = row.reference();
        input.parent = row.parentReference();
        input.kind = row.kind();
        input.title = row.title();
        input.description = row.description();
        input.outcome = row.outcome();
        input.reason = row.reason();
        input.impact = String.join("\n", row.impacts());
        input.leadAsWritten = row.leadAsWritten();
        input.target = row.target().asWritten();
        input.delivery = row.delivery();
        input.source = row.source();
        input.serves = new ArrayList<>(row.serves());
        input.fillLeads(row.leadCodes());
        return input;
    }

    private void fillLeads(List<String> codes) {
        codes.forEach(code -> leads.add(new Lead(code)));
        do {
            leads.add(new Lead(null));
        } while (leads.size() < LEADS);
    }

    PlanItemText text() {
        return new PlanItemText(reference, parent, kind, title, description, outcome, reason, impact,
                leads.stream().map(Lead::getPost).filter(post -> post != null && !post.isBlank()).distinct().toList(), leadAsWritten, target,
                delivery, List.copyOf(serves), source);
    }

    public List<Lead> getLeads() {
        return leads;
    }

    public List<String> getServes() {
        return serves;
    }

    public void setServes(List<String> serves) {
        this.serves = serves == null ? new ArrayList<>() : new ArrayList<>(serves);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public PlanItemKind getKind() {
        return kind;
    }

    public void setKind(PlanItemKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getImpact() {
        return impact;
    }

    public void setImpact(String impact) {
        this.impact = impact;
    }

    public String getLeadAsWritten() {
        return leadAsWritten;
    }

    public void setLeadAsWritten(String leadAsWritten) {
        this.leadAsWritten = leadAsWritten;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public Delivery getDelivery() {
        return delivery;
    }

    public void setDelivery(Delivery delivery) {
        this.delivery = delivery;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
