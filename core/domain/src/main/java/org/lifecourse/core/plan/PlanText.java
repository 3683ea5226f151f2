package org.lifecourse.core.plan;

import java.time.LocalDate;

/** What somebody writes about a plan; posts and plans are named by their codes. */
public record PlanText(String code, String title, String shortTitle, String serviceArea, LocalDate startsOn, LocalDate endsOn,
        String ratingScale, String purpose, String targetsNote, String followsCode, String ownerPostCode) {
}
