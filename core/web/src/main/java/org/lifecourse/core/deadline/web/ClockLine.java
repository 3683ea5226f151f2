package org.lifecourse.core.deadline.web;

import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.core.web.Texts;

/** A clock of a record with the words and the colour that a page gives it. */
public record ClockLine(DeadlineDetails details, LocalDate today) {

    private static final int SOON = 7;

    public String title() {
        return details.title();
    }

    public LocalDate dueOn() {
        return details.dueOn();
    }

    /** Whether somebody still works to the day. */
    public boolean isOpen() {
        return details.metOn() == null && details.dueOn() != null && details.status() != DeadlineStatus.SUPERSEDED;
    }

    public boolean isSuperseded() {
        return details.status() == DeadlineStatus.SUPERSEDED;
    }

    /** red, amber, green, blue or grey. */
    public String tone() {
        return switch (details.status()) {
            case NOT_STARTED, SUPERSEDED -> "grey";
            case MET -> "green";
            case MISSED -> "red";
            case EXCEPTED -> "blue";
            case RUNNING -> details.dueOn() != null && !today.plusDays(SOON).isBefore(details.dueOn()) ? "amber" : "blue";
        };
    }

    /** What the status means here: "Due 13 July 2026", "Done on 3 July 2026, in time". */
    public String words() {
        if (isSuperseded()) {
            return Texts.message("clocks.superseded", details.supersededBecause() == null ? "" : details.supersededBecause());
        }
        if (details.triggerOn() == null) {
            return Texts.message("clocks.notStarted");
        }
        if (details.metOn() != null) {
            return Texts.message(details.status() == DeadlineStatus.MISSED ? "clocks.metLate" : "clocks.met", details.metOn(), details.dueOn());
        }
        return Texts.message("clocks.due", details.dueOn(), details.triggerOn(), details.days());
    }

    /** What rests on the law alone where people work to another day. */
    public String computed() {
        return details.computedDueOn() == null || details.computedDueOn().equals(details.dueOn()) ? ""
                : Texts.message("clocks.computed", details.computedDueOn());
    }

    /** Where the limit comes from and which version of it counts. */
    public String basis() {
        return Texts.message("clocks.basis", Texts.message("Basis." + details.basis()), details.ruleTitle(), details.ruleVersion());
    }

    public List<String> explanation() {
        return DeadlineWords.of(details.explanation());
    }

    /** The times in which the clock stood still, in words. */
    public List<String> pauses() {
        return details.pauses() == null ? List.of() : details.pauses().stream().map(pause -> pause.to() == null
                ? Texts.message("clocks.pausedSince", pause.from(), pause.reason())
                : Texts.message("clocks.paused", pause.from(), pause.to(), pause.reason())).toList();
    }
}
