package org.lifecourse.core.access;

/** The permissions of the shared core. Codes are stored; never rename one. */
public final class Permissions {

    public static final String STAFF_ADMINISTER = "core.staff.administer";
    public static final String ROLE_ADMINISTER = "core.role.administer";
    public static final String SESSION_ADMINISTER = "core.session.administer";
    public static final String MODULE_ADMINISTER = "core.module.administer";
    public static final String AUDIT_READ = "core.audit.read";
    public static final String IMPORT_RUN = "core.import.run";
    public static final String ORGANISATION_VIEW = "core.organisation.view";
    public static final String ORGANISATION_EDIT = "core.organisation.edit";
    public static final String PLAN_VIEW = "core.plan.view";
    public static final String PLAN_EDIT = "core.plan.edit";
    public static final String PLAN_REPORT = "core.plan.report";

    private Permissions() {
    }
}
