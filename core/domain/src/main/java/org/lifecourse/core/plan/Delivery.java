package org.lifecourse.core.plan;

/** How far the work has come, apart from how well it goes. */
public enum Delivery {

    NOT_STARTED, IN_PROGRESS, COMPLETED, PARTLY_COMPLETED, OUTSTANDING, WITHDRAWN;

    /** Whether an update is still expected. */
    public boolean isOpen() {
        return this != COMPLETED && this != WITHDRAWN;
    }
}
