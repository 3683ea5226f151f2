package org.lifecourse.children.pathway;

import java.time.LocalDate;
import java.util.List;

/**
 * The whole-family assessment and plan as somebody writes it.
 *
 * @param agreedOn the day on which the family agreed, or null while it is a draft
 */
public record PlanText(LocalDate assessedOn, String assessment, String familyVoice, List<Goal> goals, LocalDate agreedOn, LocalDate reviewOn) {

    /** One of the ten outcomes: whether there is a need, what is aimed at, how it goes and since when it is met. */
    public record Goal(FamilyOutcome outcome, boolean needed, String goal, String progress, LocalDate metOn) {
    }
}
