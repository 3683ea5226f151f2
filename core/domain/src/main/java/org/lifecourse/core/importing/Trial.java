package org.lifecourse.core.importing;

import jakarta.enterprise.context.RequestScoped;

/** Whether rows are being tried one by one in this request, each behind its own savepoint. */
@RequestScoped
class Trial {

    private boolean running;

    boolean isRunning() {
        return running;
    }

    void begins() {
        running = true;
    }

    void ends() {
        running = false;
    }
}
