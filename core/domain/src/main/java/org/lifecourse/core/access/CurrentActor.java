package org.lifecourse.core.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** Holds who is acting, for the length of one request. Filled by the sign-in mechanism. */
@RequestScoped
public class CurrentActor {

    private Actor actor = Actor.NOBODY;
    private String origin = "";

    public Actor get() {
        return actor;
    }

    /** Where the request came from, an address, for the audit. */
    public String origin() {
        return origin;
    }

    public void is(Actor who, String from) {
        actor = who;
        origin = from == null ? "" : from;
    }

    /**
     * Lets the portal act by itself for the length of the work, then restores who was acting.
     *
     * @param process what runs, as the audit shows it
     */
    public <T> T as(String process, Supplier<T> work) {
        var before = actor;
        actor = Actor.portal(process);
        try {
            return work.get();
        } finally {
            actor = before;
        }
    }

    public boolean may(String permission) {
        return actor.may(permission);
    }

    public boolean may(String permission, String area) {
        return actor.may(permission, area);
    }

    /**
     * @throws AccessDenied when the permission is not held for records of this service area
     */
    public void mustHold(String permission, String area) {
        if (!may(permission, area)) {
            throw new AccessDenied(permission);
        }
    }
}
