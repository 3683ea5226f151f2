package org.lifecourse.children.pathway.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifecourse.children.pathway.FamilyOutcome;
import org.lifecourse.children.pathway.PlanText;
import org.lifecourse.core.web.Done;

/** The whole-family assessment and plan with its ten outcomes. */
@Named
@ViewScoped
public class EpisodePlanBean extends EpisodeForm {

    private static final long serialVersionUID = 1L;


    private LocalDate assessedOn;
    private String assessment;
    private String familyVoice;
    private List<GoalInput> goals;
    private LocalDate agreedOn;
    private LocalDate reviewOn;

    @Override
    public void load() {
        super.load();
        var details = getStored();
        assessedOn = details.assessedOn();
        assessment = details.assessment();
        familyVoice = details.familyVoice();
        agreedOn = details.planAgreedOn();
        reviewOn = details.reviewOn();
        goals = new ArrayList<>(Arrays.stream(FamilyOutcome.values()).map(one -> GoalInput.of(one, details.outcomes())).toList());
    }

    public String save() {
        service().plan(getEpisode(), seen(), new PlanText(assessedOn, assessment, familyVoice,
                goals.stream().map(GoalInput::text).toList(), agreedOn, reviewOn));
        Done.say(agreedOn == null ? "early-help_plan.saved" : "early-help_plan.agreed", getEpisode());
        return view();
    }

    public LocalDate getAssessedOn() {
        return assessedOn;
    }

    public void setAssessedOn(LocalDate assessedOn) {
        this.assessedOn = assessedOn;
    }

    public String getAssessment() {
        return assessment;
    }

    public void setAssessment(String assessment) {
        this.assessment = assessment;
    }

    public String getFamilyVoice() {
        return familyVoice;
    }

    public void setFamilyVoice(String familyVoice) {
        this.familyVoice = familyVoice;
    }

    public List<GoalInput> getGoals() {
        return goals;
    }

    public LocalDate getAgreedOn() {
        return agreedOn;
    }

    public void setAgreedOn(LocalDate agreedOn) {
        this.agreedOn = agreedOn;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }
}
