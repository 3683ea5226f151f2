package org.lifecourse.children.pathway.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.children.pathway.FamilyOutcome;
import org.lifecourse.children.pathway.OutcomeLine;
import org.lifecourse.children.pathway.PlanText;

/** One of the ten outcomes on the form. */
public class GoalInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private FamilyOutcome outcome;
    private boolean needed;
    private String goal;
    private String progress;
    private LocalDate metOn;

    static GoalInput of(FamilyOutcome outcome, List<OutcomeLine> stored) {
        var input = new GoalInput();
        input.outcome = outcome;
        stored.stream().filter(line -> line.outcome() == outcome).findFirst().ifPresent(line -> {
            input.needed = line.needed();
            input.goal = line.goal();
            input.progress = line.progress();
            input.metOn = line.metOn();
        });
        return input;
    }

    PlanText.Goal text() {
        return new PlanText.Goal(outcome, needed, goal, progress, metOn);
    }

    public FamilyOutcome getOutcome() {
        return outcome;
    }

    public boolean isNeeded() {
        return needed;
    }

    public void setNeeded(boolean needed) {
        this.needed = needed;
    }

    public String getGoal() {
        return goal;
    }

    public void setGoal(String goal) {
        this.goal = goal;
    }

    public String getProgress() {
        return progress;
    }

    public void setProgress(String progress) {
        this.progress = progress;
    }

    public LocalDate getMetOn() {
        return metOn;
    }

    public void setMetOn(LocalDate metOn) {
        this.metOn = metOn;
    }
}
