package org.lifecourse.core.plan.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanText;

/** What is typed about a plan. */
public class PlanInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String title;
    private String shortTitle;
    private String serviceArea;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String ratingScale;
    private String purpose;
    private String targetsNote;
    private String follows;
    private String ownerPost;

    static PlanInput of(PlanDetails plan) {
        var input = new PlanInput();
        input.code = plan.code();
        input.title = plan.title();
        input.shortTitle = plan.shortTitle();
        input.serviceArea = plan.serviceArea();
        input.startsOn = plan.startsOn();
        input.endsOn = plan.endsOn();
        input.ratingScale = plan.ratingScale();
        input.purpose = plan.purpose();
        input.targetsNote = plan.targetsNote();
        input.follows = plan.followsCode();
        input.ownerPost = plan.ownerPostCode();
        return input;
    }

    /** A form for the plan that follows: the same owner and words, as long a span of years, beginning the day after. */
    static PlanInput after(PlanDetails plan) {
        var input = of(plan);
        input.code = null;
        input.title = null;
        input.shortTitle = null;
        input.startsOn = plan.endsOn().plusDays(1);
        input.endsOn = input.startsOn.plus(plan.startsOn().until(input.startsOn)).minusDays(1);
        input.follows = plan.code();
        return input;
    }

    PlanText text() {
        return new PlanText(code, title, shortTitle, serviceArea, startsOn, endsOn, ratingScale, purpose, targetsNote, follows, ownerPost);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getShortTitle() {
        return shortTitle;
    }

    public void setShortTitle(String shortTitle) {
        this.shortTitle = shortTitle;
    }

    public String getServiceArea() {
        return serviceArea;
    }

    public void setServiceArea(String serviceArea) {
        this.serviceArea = serviceArea;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getRatingScale() {
        return ratingScale;
    }

    public void setRatingScale(String ratingScale) {
        this.ratingScale = ratingScale;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getTargetsNote() {
        return targetsNote;
    }

    public void setTargetsNote(String targetsNote) {
        this.targetsNote = targetsNote;
    }

    public String getFollows() {
        return follows;
    }

    public void setFollows(String follows) {
        this.follows = follows;
    }

    public String getOwnerPost() {
        return ownerPost;
    }

    public void setOwnerPost(String ownerPost) {
        this.ownerPost = ownerPost;
    }
}
