package org.lifecourse.testing.broken.second;

import java.time.LocalDate;

/** A second kernel that counts by hand. */
class Deadline {

    LocalDate dueFrom(LocalDate received) {
        return received.plusWeeks(6);
    }
}
