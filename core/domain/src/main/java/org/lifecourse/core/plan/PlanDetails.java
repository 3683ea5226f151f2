package org.lifecourse.core.plan;

import java.time.LocalDate;
import java.util.List;

/** A plan as its pages show it. */
public record PlanDetails(Long id, long version, String code, String title, String shortTitle, String serviceArea, LocalDate startsOn,
        LocalDate endsOn, String ratingScale, List<Rating> ratings, String purpose, String targetsNote, String followsCode,
        String followsTitle, String ownerPostCode, String ownerPost, String owner) {

    public Rating rating(String code) {
        return ratings.stream().filter(rating -> rating.code().equals(code)).findFirst().orElse(null);
    }
}
