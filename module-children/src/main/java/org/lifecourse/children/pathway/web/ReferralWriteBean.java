package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.children.pathway.AssessmentText;
import org.lifecourse.children.pathway.ReferralDetails;
import org.lifecourse.core.web.Done;

/** Writing the assessment. */
@Named
@ViewScoped
public class ReferralWriteBean extends ReferralForm {

    private static final long serialVersionUID = 1L;


    private LocalDate seenOn;
    private String childVoice;
    private String analysis;
    private LocalDate writtenOn;

    @Override
    protected ReferralDetails read() {
        return service().writable(getReferral());
    }

    @Override
    public void load() {
        super.load();
        seenOn = getStored().seenOn();
        childVoice = getStored().childVoice();
        analysis = getStored().analysis();
        writtenOn = getStored().writtenOn();
    }

    public String save() {
        service().write(getReferral(), seen(), new AssessmentText(seenOn, childVoice, analysis, writtenOn));
        Done.say("assessments_write.saved", getReferral());
        return view();
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
