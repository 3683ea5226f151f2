package org.lifecourse.send;

/** The permissions of the module. Codes are stored; never rename one. */
public final class SendPermission {

    public static final String COMMISSIONING_VIEW = "send.commissioning.view";

    private SendPermission() {
    }
}
