package org.lifecourse.adults;

/** The permissions of the module. Codes are stored; never rename one. */
public final class AdultsPermission {

    public static final String SAFEGUARDING_VIEW = "adults.safeguarding.view";
    public static final String SAFEGUARDING_REPORT = "adults.safeguarding.report";
    public static final String SAFEGUARDING_DECIDE = "adults.safeguarding.decide";
    public static final String SAFEGUARDING_ENQUIRE = "adults.safeguarding.enquire";
    public static final String SAFEGUARDING_EXPORT = "adults.safeguarding.export";

    private AdultsPermission() {
    }
}
