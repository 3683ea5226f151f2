package org.lifecourse.core.deadline;

/** Which days a rule leaves out. The law means different things by "working day". */
public enum CountingRule {
    /** Not Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or a bank holiday: Children Act representations. */
    WD_A,
    /** Not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday; Boxing Day only where it is the bank holiday. */
    WD_B,
    /** Monday to Friday without the bank holidays of England; the day counted from is the first day, as the census counts. */
    WD_CIN,
    /** Every day of the calendar counts. */
    NONE
}
