package org.lifecourse.adults.safeguarding;

/** Whether the adult is safe at the moment. */
public enum SafeNow {
    YES, NO, UNKNOWN
}
