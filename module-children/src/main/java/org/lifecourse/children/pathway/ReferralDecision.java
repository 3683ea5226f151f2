package org.lifecourse.children.pathway;

/** What is decided on a referral within a working day. */
public enum ReferralDecision {
    ASSESS, NO_ASSESSMENT
}
