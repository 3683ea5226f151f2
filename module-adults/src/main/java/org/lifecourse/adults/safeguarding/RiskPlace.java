package org.lifecourse.adults.safeguarding;

/** Where it happened, as the Safeguarding Adults Collection divides places. */
public enum RiskPlace {
    OWN_HOME, CARE_HOME_NURSING, CARE_HOME_RESIDENTIAL, HOSPITAL, COMMUNITY_SERVICE, IN_THE_COMMUNITY, OTHER
}
