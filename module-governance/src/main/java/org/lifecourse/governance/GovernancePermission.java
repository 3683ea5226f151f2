package org.lifecourse.governance;

/** The permissions of the governance module. Codes are stored; never rename one. */
public final class GovernancePermission {

    public static final String BODY_VIEW = "governance.body.view";
    public static final String BODY_EDIT = "governance.body.edit";

    private GovernancePermission() {
    }
}
