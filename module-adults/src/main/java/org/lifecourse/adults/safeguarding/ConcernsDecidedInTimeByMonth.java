package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.Dependent;

/** The same share, month by month, for its chart. */
@Dependent
public class ConcernsDecidedInTimeByMonth extends ConcernsDecidedInTime {

    @Override
    public String indicator() {
        return "adults.safeguarding.contacts-in-7-days.monthly";
    }
}
