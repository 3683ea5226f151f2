package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.children.pathway.ContactDetails;
import org.lifecourse.children.pathway.ContactService;
import org.lifecourse.children.pathway.DecisionText;
import org.lifecourse.children.pathway.ThresholdDecision;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.RecordForm;

/** Deciding what follows a contact. */
@Named
@ViewScoped
public class ContactDecideBean extends RecordForm<ContactDetails> {

    private static final long serialVersionUID = 1L;

    @Inject
    private ContactService service;
    @Inject
    private Clock clock;

    private String contact;
    private LocalDate on;
    private ThresholdDecision decision;
    private String reason;
    private HandoverInput to;

    @Override
    protected ContactDetails read() {
        return service.decidable(contact);
    }

    @Override
    protected long versionOf(ContactDetails record) {
        return record.version();
    }

    @Override
    public void load() {
        super.load();
        on = LocalDate.now(clock);
        to = HandoverInput.of(getStored().children());
    }

    public String save() {
        var opened = service.decide(contact, seen(), new DecisionText(on, decision, reason, to.getChildren(), to.getAgency(),
                decision == ThresholdDecision.EARLY_HELP ? to.getLead() : "", to.getTeam()));
        Done.say(opened == null ? "contacts_decide.saved" : "contacts_decide.opened", contact, opened);
        return "/contacts/view?faces-redirect=true&contact=" + contact;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public ThresholdDecision getDecision() {
        return decision;
    }

    public void setDecision(ThresholdDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public HandoverInput getTo() {
        return to;
    }
}
