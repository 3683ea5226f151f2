package org.lifecourse.send.ehcrequest;

import java.util.List;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.indicator.IndicatorDeclaration;
import org.lifecourse.core.indicator.PeriodScheme;
import org.lifecourse.core.indicator.Polarity;
import org.lifecourse.core.indicator.Unit;
import org.lifecourse.send.SendPermission;

/** What the figures of EHC needs assessments mean; they follow the calendar year, as the SEN2 return does. */
public final class EhcIndicators {

    private static final String SCORECARD = "send-ehc";
    private static final String ASSESSING = "Requests and assessments";
    private static final String IN_TIME = "Plans in time";
    private static final String OWNER = "Head of inclusion";

    private EhcIndicators() {
    }

    public static List<IndicatorDeclaration> declared() {
        return List.of(
                number(EhcFigure.REQUESTS, 1, "Initial requests for an EHC needs assessment",
                        "Requests that an EHC needs assessment be made, counted in the year in which the council received them, whatever became of"
                                + " them later.", "Requests received in the year"),
                number(EhcFigure.REFUSED, 2, "Requests refused",
                        "Requests that the council decided not to assess, counted in the year of the decision. A request that was withdrawn before a"
                                + " decision is not refused.", "Decisions not to assess in the year"),
                number(EhcFigure.ASSESSED, 3, "Assessments completed",
                        "Assessments that ended in the year: with a final plan, counted on the day it was sent, or with the decision not to issue one.",
                        "Final plans sent and decisions not to issue in the year"),
                number(EhcFigure.PLANS_ISSUED, 4, "New EHC plans issued", "Final plans sent for the first time in the year.", "Final plans sent in the year"),
                percentage(EhcFigure.IN_20_WEEKS, 5, "New plans issued within 20 weeks, excluding exceptions",
                        "Of the final plans sent in the year to which no exception of regulation 10(4) applied, those sent within 20 weeks of the"
                                + " request. The measure of the SEN2 return.", "Plans without an exception sent within 20 weeks",
                        "Plans sent in the year without an exception"),
                percentage(EhcFigure.IN_20_WEEKS_ALL, 6, "New plans issued within 20 weeks, including exceptions",
                        "Of all final plans sent in the year, those sent within 20 weeks of the request, whether or not an exception applied.",
                        "Plans sent within 20 weeks", "Plans sent in the year"));
    }

    private static IndicatorDeclaration number(EhcFigure figure, int position, String title, String meaning, String counted) {
        return new IndicatorDeclaration(figure.indicator(), EhcDiary.MODULE, SCORECARD, ASSESSING, position, title, meaning, counted, "", Unit.NUMBER, 0,
                Polarity.NEITHER, PeriodScheme.CALENDAR_YEAR, OWNER, Permissions.INDICATOR_VIEW, SendPermission.EHC_REQUEST_VIEW, true);
    }

    private static IndicatorDeclaration percentage(EhcFigure figure, int position, String title, String meaning, String counted, String of) {
        return new IndicatorDeclaration(figure.indicator(), EhcDiary.MODULE, SCORECARD, IN_TIME, position, title, meaning, counted, of, Unit.PERCENTAGE, 1,
                Polarity.HIGHER, PeriodScheme.CALENDAR_YEAR, OWNER, Permissions.INDICATOR_VIEW, SendPermission.EHC_REQUEST_VIEW, true);
    }
}
