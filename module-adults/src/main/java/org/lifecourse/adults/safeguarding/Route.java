package org.lifecourse.adults.safeguarding;

/** How a concern arrived. */
public enum Route {
    PHONE, EMAIL, ONLINE, VISIT, REFERRAL, OTHER
}
