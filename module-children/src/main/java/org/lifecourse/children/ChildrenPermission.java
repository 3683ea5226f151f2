package org.lifecourse.children;

/** The permissions of the module. Codes are stored; never rename one. */
public final class ChildrenPermission {

    public static final String CONTACT_VIEW = "children.contact.view";
    public static final String CONTACT_EDIT = "children.contact.edit";
    public static final String CONTACT_DECIDE = "children.contact.decide";
    public static final String EARLY_HELP_VIEW = "children.early-help.view";
    public static final String EARLY_HELP_EDIT = "children.early-help.edit";
    public static final String ASSESSMENT_VIEW = "children.assessment.view";
    public static final String ASSESSMENT_EDIT = "children.assessment.edit";
    public static final String ASSESSMENT_AUTHORISE = "children.assessment.authorise";

    public static final String CASE_EXPORT = "children.case.export";

    private ChildrenPermission() {
    }
}
