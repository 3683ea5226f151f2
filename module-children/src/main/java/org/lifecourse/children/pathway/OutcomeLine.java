package org.lifecourse.children.pathway;

import java.time.LocalDate;

/** One of the ten outcomes as a page shows it. */
public record OutcomeLine(FamilyOutcome outcome, boolean needed, String goal, String progress, LocalDate metOn) {
}
