package org.lifecourse.governance.body.web;

/** What the page of a seat is for; in the address by its name. */
public enum SeatDeed {
    APPOINT, ADD_SEAT, REPLACE, END, CORRECT
}
