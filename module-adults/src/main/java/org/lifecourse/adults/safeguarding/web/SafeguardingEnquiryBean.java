package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.adults.safeguarding.EnquiryService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.ShellBean;

/** The enquiry: writing down how it stands, concluding it, and putting right what was concluded. */
@Named
@ViewScoped
public class SafeguardingEnquiryBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnquiryService enquiries;
    @Inject
    private Conflict conflict;
    @Inject
    private ShellBean shell;

    private String concern;
    private long version;
    private String reason;
    private EnquiryInput input;
    private transient ConcernDetails stored;

    public void load() {
        if (getStored().enquiry() == null) {
            throw new RuleViolation("enquiry.unknown", concern);
        }
        version = getStored().version();
        input = EnquiryInput.of(getStored().enquiry(), getStored().conclusion());
        if (input.getConcludedOn() == null) {
            input.setConcludedOn(shell.getToday());
        }
    }

    public String record() {
        stored = null;
        enquiries.record(concern, conflict.agreed(version), input.recorded());
        Done.say("safeguarding_enquiry.recorded", concern);
        return view();
    }

    public String conclude() {
        stored = null;
        enquiries.conclude(concern, conflict.agreed(version), input.ended());
        Done.say("safeguarding_conclude.done", concern);
        return view();
    }

    public String correct() {
        stored = null;
        enquiries.correct(concern, conflict.agreed(version), input.recorded(), input.ended(), reason);
        Done.say("safeguarding_enquiry.corrected", concern);
        return view();
    }

    private String view() {
        return "/safeguarding/view?faces-redirect=true&concern=" + concern;
    }

    public boolean isConcluded() {
        return getStored().conclusion() != null;
    }

    public ConcernDetails getStored() {
        if (stored == null) {
            stored = enquiries.toEnquire(concern);
        }
        return stored;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public EnquiryInput getInput() {
        return input;
    }
}
