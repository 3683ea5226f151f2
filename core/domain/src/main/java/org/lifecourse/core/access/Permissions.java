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

    public static final String PERSON_VIEW = "core.person.view";
    public static final String PERSON_EDIT = "core.person.edit";
    public static final String PERSON_RESTRICT = "core.person.restrict";
    public static final String PERSON_RESTRICTED = "core.person.restricted";
    public static final String PERSON_BREAK_GLASS = "core.person.break-glass";
    public static final String DEADLINE_VIEW = "core.deadline.view";
    public static final String DEADLINE_ADMINISTER = "core.deadline.administer";
    public static final String WORK_ASSIGN = "core.work.assign";
    public static final String INDICATOR_VIEW = "core.indicator.view";
    public static final String INDICATOR_EDIT = "core.indicator.edit";
    public static final String INDICATOR_FREEZE = "core.indicator.freeze";

    private Permissions() {
    }
}
