package org.lifecourse.adults.safeguarding;

/** Kinds of abuse and neglect, as the Safeguarding Adults Collection lists them. */
public enum AbuseKind {
    PHYSICAL, SEXUAL, PSYCHOLOGICAL, FINANCIAL, DISCRIMINATORY, ORGANISATIONAL, NEGLECT, DOMESTIC, SEXUAL_EXPLOITATION, MODERN_SLAVERY, SELF_NEGLECT
}
