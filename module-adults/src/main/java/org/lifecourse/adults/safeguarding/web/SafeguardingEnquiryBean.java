package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.adults.safeguarding.EnquiryService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.ShellBean;

/** The enquiry: writing down how it stands, concluding it, and putting right what was concluded. */
@Named
@ViewScoped
public class SafeguardingEnquiryBean extends ConcernForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnquiryService enquiries;
    @Inject
    private ShellBean shell;

    private String reason;
    private EnquiryInput input;

    @Override
    protected ConcernDetails read() {
        return enquiries.toEnquire(getConcern());
    }

    @Override
    public void load() {
        super.load();
        if (getStored().enquiry() == null) {
            throw new RuleViolation("enquiry.unknown", getConcern());
        }
        input = EnquiryInput.of(getStored().enquiry(), getStored().conclusion());
        if (input.getConcludedOn() == null) {
            input.setConcludedOn(shell.getToday());
        }
    }

    public String record() {
        enquiries.record(getConcern(), seen(), input.recorded());
        Done.say("safeguarding_enquiry.recorded", getConcern());
        return view();
    }

    public String conclude() {
        enquiries.conclude(getConcern(), seen(), input.ended());
        Done.say("safeguarding_conclude.done", getConcern());
        return view();
    }

    public String correct() {
        enquiries.correct(getConcern(), seen(), input.recorded(), input.ended(), reason);
        Done.say("safeguarding_enquiry.corrected", getConcern());
        return view();
    }

    public boolean isConcluded() {
        return getStored().conclusion() != null;
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
