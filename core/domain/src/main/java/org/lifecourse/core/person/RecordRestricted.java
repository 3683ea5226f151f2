package org.lifecourse.core.person;

import org.lifecourse.core.access.AccessDenied;

/** The person's record is restricted and the caller is not involved. The page leads to breaking the glass, where the caller may do so. */
public class RecordRestricted extends AccessDenied {

    private static final long serialVersionUID = 1L;

    private final String reference;

    public RecordRestricted(String reference) {
        super("restricted record");
        this.reference = reference;
    }

    /** Reference of the person, never a name. */
    public String reference() {
        return reference;
    }
}
