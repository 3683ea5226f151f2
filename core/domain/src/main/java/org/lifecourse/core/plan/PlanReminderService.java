package org.lifecourse.core.plan;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.work.WorkItem;
import org.lifecourse.core.work.WorkService;

/** Puts the updates that are due into "My work" of whoever holds a leading post. Runs by itself; one node at a time. */
@ApplicationService
public class PlanReminderService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Inject
    private PlanRepository repository;
    @Inject
    private WorkService work;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** A piece of open work of a running plan with somebody who leads it. */
    record Candidate(String plan, String planTitle, String area, LocalDate planStart, String reference, String title, LocalDate reportedOn,
            Long staffId) {
    }

    /**
     * Asks for the updates of the quarter. Only the portal itself may.
     *
     * @return how many are asked for now
     */
    @OpenToAll(because = "the portal asks by itself; nobody else may", beforeSignIn = true)
    public int askForUpdates() {
        if (!current.get().system()) {
            throw new AccessDenied("portal");
        }
        if (!repository.isAloneWithReminders()) {
            return 0;
        }
        var today = LocalDate.now(clock);
        work.doneEverywhere("plan-update");
        var asked = 0;
        for (var candidate : repository.findReportable(today)) {
            var due = ReportingRound.dueOn(candidate.planStart(), candidate.reportedOn());
            if (ReportingRound.isAskedFor(due, today)) {
                work.ask(item(candidate, due));
                asked++;
            }
        }
        return asked;
    }

    private static WorkItem item(Candidate candidate, LocalDate due) {
        var link = "/" + candidate.area() + "/plans/update?plan=" + candidate.plan() + "&item=" + candidate.reference();
        var detail = candidate.reportedOn() == null ? say("neverReported", candidate.planTitle(), candidate.reference())
                : say("lastReported", candidate.planTitle(), candidate.reference(), DAY.format(candidate.reportedOn()));
        var title = say("report", candidate.title());
        return new WorkItem(null, candidate.area(), "plan-update", "plan-item", candidate.plan() + "/" + candidate.reference(),
                title.length() > 300 ? title.substring(0, 299) + "…" : title, detail, link, say("write"), Permissions.PLAN_REPORT,
                candidate.staffId(), null, due, false);
    }

    static String say(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle("org.lifecourse.core.plan.reminders", Locale.UK, PlanReminderService.class.getClassLoader());
        return new MessageFormat(texts.getString(key), Locale.UK).format(arguments);
    }
}
