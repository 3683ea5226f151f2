package org.lifecourse.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** The way into a module on this node. Before the module is taken away the door is closed, and whoever is inside finishes. */
@ApplicationScoped
class Door implements DoorMBean {

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean closed;

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public int getUnderWay() {
        return underWay.get();
    }

    boolean isClosed() {
        return closed;
    }

    void entered() {
        underWay.incrementAndGet();
    }

    void left() {
        underWay.decrementAndGet();
    }
}
