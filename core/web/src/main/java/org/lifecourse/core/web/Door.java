package org.lifecourse.core.web;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way into this module on this node. Before the module is taken away the door is closed, and whoever is inside finishes. Held by the
 * class, of which each WAR has its own, because the last requests come when the beans of the WAR are gone already.
 */
final class Door implements DoorMBean {

    private static final AtomicInteger UNDER_WAY = new AtomicInteger();
    private static volatile boolean closed;

    @Override
    public void close() {
        shut();
    }

    @Override
    public int getUnderWay() {
        return UNDER_WAY.get();
    }

    private static void shut() {
        closed = true;
    }

    static boolean isClosed() {
        return closed;
    }

    static void entered() {
        UNDER_WAY.incrementAndGet();
    }

    static void left() {
        UNDER_WAY.decrementAndGet();
    }
}
