package org.lifecourse.adults.safeguarding.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.adults.safeguarding.Decision;
import org.lifecourse.adults.safeguarding.DecisionText;

/** What is typed for several adults at once: a decision, or a team and a worker. */
public class SeveralInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private Decision decision;
    private LocalDate decidedOn;
    private String why;
    private String signpostedTo;
    private String team;
    private String worker;

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

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }
}
