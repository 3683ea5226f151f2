package org.lifecourse.send;

/** The permissions of the module. Codes are stored; never rename one. */
public final class SendPermission {

    public static final String COMMISSIONING_VIEW = "send.commissioning.view";
    public static final String EHC_REQUEST_VIEW = "send.ehc-request.view";
    public static final String EHC_REQUEST_EDIT = "send.ehc-request.edit";
    public static final String EHC_REQUEST_DECIDE = "send.ehc-request.decide";
    public static final String EHC_REQUEST_EXPORT = "send.ehc-request.export";

    private SendPermission() {
    }
}
