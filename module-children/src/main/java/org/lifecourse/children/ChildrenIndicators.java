package org.lifecourse.children;

import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.indicator.IndicatorDeclaration;
import org.lifecourse.core.indicator.PeriodScheme;
import org.lifecourse.core.indicator.Polarity;
import org.lifecourse.core.indicator.Unit;

/** The quarter table of children's services, in the order in which the way of a child goes. */
final class ChildrenIndicators {

    private static final String QUARTER = "children-quarter";
    private static final String FRONT_DOOR = "Front door";
    private static final String EARLY_HELP = "Early help";
    private static final String SOCIAL_WORK = "Social work";
    private static final String OWNER = "Front door team manager";

    private ChildrenIndicators() {
    }

    static List<IndicatorDeclaration> all() {
        return List.of(
                count("children.contacts", FRONT_DOOR, 1, "Contacts received",
                        "Contacts about children that the front door received in the period; one contact may concern brothers and sisters."
                                + " Source: contacts recorded here.", "Contacts received", ChildrenPermission.CONTACT_VIEW),
                share("children.contacts-in-1-day", FRONT_DOOR, 2, "Contacts decided within one working day",
                        "Of the contacts received in the period, how many were decided on by the end of the next working day. A contact that is neither"
                                + " decided nor past its day is not counted yet. Source: Working Together to Safeguard Children; the clock of the contact.",
                        "Those decided on by the day their clock was due", "Contacts received in the period that were decided on or whose day has passed",
                        Polarity.HIGHER, ChildrenPermission.CONTACT_VIEW),
                count("children.early-help-open", EARLY_HELP, 3, "Early help episodes open at the end of the month",
                        "Early help episodes that are open when the last day of the period ends, one for each family. Source: early help recorded here.",
                        "Episodes open at the end of the last day", ChildrenPermission.EARLY_HELP_VIEW),
                share("children.early-help-outcome-met", EARLY_HELP, 4, "Early help plans with at least one outcome met",
                        "Of the early help plans that the family had agreed and that ran on any day of the period, how many had met at least one of their"
                                + " outcomes of need by its last day. Source: the ten outcomes of Supporting Families in the plans recorded here.",
                        "Those with at least one outcome met by the last day", "Plans agreed by the last day and not closed before the first",
                        Polarity.HIGHER, ChildrenPermission.EARLY_HELP_VIEW),
                count("children.step-ups", EARLY_HELP, 5, "Step-ups from early help to social work",
                        "Referrals to social work that were made from early help in the period, one for each family. Source: referrals recorded here.",
                        "Referrals made from early help", ChildrenPermission.ASSESSMENT_VIEW),
                count("children.referrals", SOCIAL_WORK, 6, "Children referred to social work",
                        "Referrals to social work received in the period, each child of a referral counted once, as the children in need census counts."
                                + " Source: referrals recorded here.", "Children of the referrals received", ChildrenPermission.ASSESSMENT_VIEW),
                share("children.re-referrals", SOCIAL_WORK, 7, "Children referred again within twelve months",
                        "Of the children referred to social work in the period, how many had been referred before, in the twelve months up to the day before."
                                + " Source: children in need census, applied to the referrals recorded here.",
                        "Those with an earlier referral in the twelve months before", "Children of the referrals received in the period",
                        Polarity.LOWER, ChildrenPermission.ASSESSMENT_VIEW),
                share("children.assessments-in-45-days", SOCIAL_WORK, 8, "Assessments completed within 45 working days",
                        "Of the social work assessments that a manager authorised in the period, how many were authorised by the forty-fifth working day after"
                                + " the referral. Source: Working Together to Safeguard Children; the clock of the referral.",
                        "Those authorised by the day their clock was due", "Assessments authorised in the period", Polarity.HIGHER,
                        ChildrenPermission.ASSESSMENT_VIEW));
    }

    private static IndicatorDeclaration count(String code, String heading, int position, String title, String meaning, String counted,
            String records) {
        return new IndicatorDeclaration(code, ChildrenModule.CODE, QUARTER, heading, position, title, meaning, counted, "", Unit.NUMBER, 0,
                Polarity.NEITHER, PeriodScheme.ROLLING_QUARTER, OWNER, Permissions.INDICATOR_VIEW, records, true);
    }

    private static IndicatorDeclaration share(String code, String heading, int position, String title, String meaning, String numerator,
            String denominator, Polarity polarity, String records) {
        return new IndicatorDeclaration(code, ChildrenModule.CODE, QUARTER, heading, position, title, meaning, numerator, denominator,
                Unit.PERCENTAGE, 1, polarity, PeriodScheme.ROLLING_QUARTER, OWNER, Permissions.INDICATOR_VIEW, records, true);
    }
}
