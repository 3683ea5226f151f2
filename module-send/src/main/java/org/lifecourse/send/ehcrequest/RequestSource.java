package org.lifecourse.send.ehcrequest;

/** Who asked for the assessment. */
public enum RequestSource {
    PARENT, YOUNG_PERSON, SCHOOL, OTHER
}
