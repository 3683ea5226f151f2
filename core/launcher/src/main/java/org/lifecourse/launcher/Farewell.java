package org.lifecourse.launcher;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import sun.misc.Signal;

/**
 * What is done when this process is asked to end (SIGTERM, Ctrl+C), before anything ends: the application server has a shutdown hook of its
 * own, and all hooks run at the same time. Asked a second time, it ends at once.
 */
final class Farewell {

    private static final Logger LOG = Logger.getLogger(Farewell.class.getName());
    private static final int SIGNALLED = 128;

    private Farewell() {
    }

    static void before(Runnable work) {
        var asked = new AtomicBoolean();
        for (var name : new String[] {"TERM", "INT"}) {
            try {
                Signal.handle(new Signal(name), signal -> new Thread(() -> {
                    try {
                        if (asked.compareAndSet(false, true)) {
                            work.run();
                        }
                    } finally {
                        System.exit(SIGNALLED + signal.getNumber());
                    }
                }, "lifecourse-farewell").start());
            } catch (IllegalArgumentException e) {
                LOG.log(Level.FINE, "There is no signal {0} here: {1}", new Object[] {name, e.getMessage()});
            }
        }
    }
}
