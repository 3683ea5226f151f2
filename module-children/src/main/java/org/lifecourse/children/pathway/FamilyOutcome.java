package org.lifecourse.children.pathway;

/** The ten headline outcomes of Supporting Families. */
public enum FamilyOutcome {
    GOOD_EDUCATION, EARLY_YEARS, HEALTH, SUBSTANCE_USE, FAMILY_RELATIONSHIPS, SAFE_FROM_ABUSE, AWAY_FROM_CRIME, SAFE_AT_HOME,
    SECURE_HOUSING, FINANCIAL_STABILITY
}
