package org.lifecourse.adults;

import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.indicator.IndicatorDeclaration;
import org.lifecourse.core.indicator.PeriodScheme;
import org.lifecourse.core.indicator.Polarity;
import org.lifecourse.core.indicator.Unit;

/** The quarter table of adult social care, in the order in which the board reads it, and the months behind one of its lines. */
final class AdultsIndicators {

    static final String QUARTER = "adults-quarter";
    static final String MONTHS = "adults-months";

    private static final String SERVICES = "Long-term services and carers";
    private static final String DEMAND = "Contacts, assessments and reviews";
    private static final String SAFEGUARDING = "Safeguarding";
    private static final String IN_SEVEN_DAYS = "Of the safeguarding concerns received in the period, how many were decided on by the seventh day after"
            + " they arrived. A concern that is neither decided nor past its day is not counted yet.";

    private AdultsIndicators() {
    }

    static List<IndicatorDeclaration> all() {
        return List.of(
                count("adults.open-long-term", SERVICES, 1, "People with an open long-term service",
                        "People who receive a long-term service of adult social care on the last day of the period, each counted once.",
                        "People with an open long-term service on the last day", Polarity.NEITHER),
                count("adults.open-carer", SERVICES, 2, "Carers with an open service",
                        "Unpaid carers who receive a service in their own right on the last day of the period, each counted once.",
                        "Carers with an open service on the last day", Polarity.HIGHER),
                count("adults.contacts", DEMAND, 3, "Contacts", "Contacts that adult social care received in the period.", "Contacts received", Polarity.NEITHER),
                count("adults.assessments", DEMAND, 4, "Assessments completed", "Assessments of adults and of carers that were completed in the period.",
                        "Assessments completed", Polarity.NEITHER),
                count("adults.reviews", DEMAND, 5, "Reviews completed", "Reviews of care and support that were completed in the period.", "Reviews completed",
                        Polarity.HIGHER),
                computed("adults.safeguarding.contacts", 6, "Safeguarding contacts", "Safeguarding concerns received in the period, one for each adult at"
                        + " risk.", "Concerns received", "", Polarity.NEITHER),
                computed("adults.safeguarding.contacts-in-7-days", 7, "Safeguarding contacts decided in 7 days", IN_SEVEN_DAYS,
                        "Those decided on by the day their clock was due", "Concerns received in the period that were decided on or whose day has passed",
                        Polarity.HIGHER),
                computed("adults.safeguarding.enquiries-concluded", 8, "Safeguarding enquiries concluded",
                        "Section 42 and other safeguarding enquiries that were concluded in the period, one for each adult at risk.",
                        "Enquiries concluded", "", Polarity.NEITHER),
                computed("adults.safeguarding.enquiries-in-28-days", 9, "Safeguarding enquiries concluded in 28 days",
                        "Of the enquiries concluded in the period, how many were concluded by the twenty-eighth day after the decision.",
                        "Those concluded by the day their clock was due", "Enquiries concluded in the period", Polarity.HIGHER),
                computed("adults.safeguarding.outcome-met", 10, "Preferred outcome fully or partly met",
                        "Of the enquiries concluded in the period in which the adult, or who spoke for them, said what they wanted, how many met it fully or"
                                + " partly. Adults who were not asked or expressed nothing are left out.",
                        "Those whose preferred outcome was fully or partly met", "Enquiries concluded in which a preferred outcome was expressed",
                        Polarity.HIGHER),
                new IndicatorDeclaration("adults.safeguarding.contacts-in-7-days.monthly", AdultsModule.CODE, MONTHS, SAFEGUARDING, 1,
                        "Safeguarding contacts decided in 7 days, by month", IN_SEVEN_DAYS, "Those decided on by the day their clock was due",
                        "Concerns received in the month that were decided on or whose day has passed", Unit.PERCENTAGE, 1, Polarity.HIGHER,
                        PeriodScheme.MONTH, "Safeguarding team manager", Permissions.INDICATOR_VIEW, AdultsPermission.SAFEGUARDING_VIEW, true));
    }

    private static IndicatorDeclaration count(String code, String heading, int position, String title, String meaning, String counted,
            Polarity polarity) {
        return new IndicatorDeclaration(code, AdultsModule.CODE, QUARTER, heading, position, title, meaning, counted, "", Unit.NUMBER, 0, polarity,
                PeriodScheme.ROLLING_QUARTER, "Head of adult social care", Permissions.INDICATOR_VIEW, Permissions.INDICATOR_VIEW, false);
    }

    private static IndicatorDeclaration computed(String code, int position, String title, String meaning, String numerator, String denominator,
            Polarity polarity) {
        var share = !denominator.isEmpty();
        return new IndicatorDeclaration(code, AdultsModule.CODE, QUARTER, SAFEGUARDING, position, title, meaning, numerator, denominator,
                share ? Unit.PERCENTAGE : Unit.NUMBER, share ? 1 : 0, polarity, PeriodScheme.ROLLING_QUARTER, "Safeguarding team manager",
                Permissions.INDICATOR_VIEW, AdultsPermission.SAFEGUARDING_VIEW, true);
    }
}
