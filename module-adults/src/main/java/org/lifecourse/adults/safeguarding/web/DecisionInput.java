package org.lifecourse.adults.safeguarding.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.adults.safeguarding.Decision;
import org.lifecourse.adults.safeguarding.DecisionText;

/** What is typed about a decision on a concern. */
public class DecisionInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private Decision decision;
    private LocalDate decidedOn;
    private String why;
    private String signpostedTo;

    static DecisionInput of(DecisionText text) {
        var input = new DecisionInput();
        input.decision = text.decision();
        input.decidedOn = text.on();
        input.why = text.reason();
        input.signpostedTo = text.signpostedTo();
        return input;
    }

    DecisionText decision() {
        return new DecisionText(decision, decidedOn, why, signpostedTo);
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getSignpostedTo() {
        return signpostedTo;
    }

    public void setSignpostedTo(String signpostedTo) {
        this.signpostedTo = signpostedTo;
    }
}
