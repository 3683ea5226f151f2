package org.lifecourse.core.web;

/** What the launcher, which shares no classes with a module, may ask of it by JMX before it takes it away. */
public interface DoorMBean {

    /** Lets nobody in any more: every new request is sent on to another node. What was let in goes on. */
    void close();

    /** How many requests are under way. */
    int getUnderWay();
}
