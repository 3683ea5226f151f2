package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.children.pathway.AssessmentService;
import org.lifecourse.children.pathway.AssessmentText;
import org.lifecourse.children.pathway.ReferralDetails;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** Writing the assessment. */
@Named
@ViewScoped
public class ReferralWriteBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssessmentService service;
    @Inject
    private Conflict conflict;

    private String referral;
    private long version;
    private LocalDate seenOn;
    private String childVoice;
    private String analysis;
    private LocalDate writtenOn;
    private transient ReferralDetails stored;

    public void load() {
        version = getStored().version();
        seenOn = getStored().seenOn();
        childVoice = getStored().childVoice();
        analysis = getStored().analysis();
        writtenOn = getStored().writtenOn();
    }

    public String save() {
        stored = null;
        service.write(referral, conflict.agreed(version), new AssessmentText(seenOn, childVoice, analysis, writtenOn));
        Done.say("assessments_write.saved", referral);
        return "/assessments/view?faces-redirect=true&referral=" + referral;
    }

    public ReferralDetails getStored() {
        if (stored == null) {
            stored = service.writable(referral);
        }
        return stored;
    }

    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }

    public LocalDate getSeenOn() {
        return seenOn;
    }

    public void setSeenOn(LocalDate seenOn) {
        this.seenOn = seenOn;
    }

    public String getChildVoice() {
        return childVoice;
    }

    public void setChildVoice(String childVoice) {
        this.childVoice = childVoice;
    }

    public String getAnalysis() {
        return analysis;
    }

    public void setAnalysis(String analysis) {
        this.analysis = analysis;
    }

    public LocalDate getWrittenOn() {
        return writtenOn;
    }

    public void setWrittenOn(LocalDate writtenOn) {
        this.writtenOn = writtenOn;
    }
}
