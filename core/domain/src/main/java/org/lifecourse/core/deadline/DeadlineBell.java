package org.lifecourse.core.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lifecourse.core.deadline.WarningRepository.Candidate;
import org.lifecourse.core.work.WorkItem;
import org.lifecourse.core.work.WorkService;

/**
 * Tells whoever has a clock that its day comes near or has passed: its worker by a notification, because the work on the record stands in
 * "My work" already; the team's tray by a piece of work, unless the module asked for one by that day. What no longer holds is taken back.
 */
@ApplicationScoped
class DeadlineBell {

    private static final String KIND = "deadline-warning";
    private static final String SUBJECT_KIND = "deadline";
    private static final int TITLE = 300;
    private static final int SUBJECT = 200;

    @Inject
    private WarningRepository repository;
    @Inject
    private WorkService work;
    @Inject
    private Clock clock;

    /**
     * Says it once; said already, it stays as it is, unless another warning of the clock has to be taken back first.
     *
     * @return whether somebody was told now
     */
    boolean ring(Candidate found) {
        if (found.staffId() == null && found.teamId() == null) {
            return false;
        }
        if (found.known()) {
            silence(found.id(), found.module(), subject(found.subject(), found.rule(), found.part()));
        }
        var told = found.told() && !found.known();
        if (found.staffId() == null) {
            layInTray(found);
        } else if (!told) {
            work.tellOnce(found.staffId(), matter(found.id(), found.late() ? "late" : "soon"),
                    cut(Words.say(found.late() ? "warning.late" : "warning.soon", found.dueOn(), found.title(), found.subject()), TITLE), found.link());
        }
        if (!told) {
            repository.note(found, clock.instant());
        }
        return !told;
    }

    private void layInTray(Candidate found) {
        var subject = subject(found.subject(), found.rule(), found.part());
        if (found.asked()) {
            work.done(found.module(), KIND, SUBJECT_KIND, subject);
        } else {
            work.ask(new WorkItem(null, found.module(), KIND, SUBJECT_KIND, subject, cut(found.title() + ", " + found.subject(), TITLE),
                    Words.say("warning.tray"), found.link(), Words.say("warning.open"), found.permission(), null, found.teamId(), found.dueOn(), false));
        }
    }

    /** Takes back what was said of a clock. */
    void silence(Deadline deadline) {
        if (deadline.id() != null) {
            silence(deadline.id(), deadline.key().module(), subject(deadline.key().subject(), deadline.key().rule(), deadline.key().part()));
        }
    }

    private void silence(Long id, String module, String subject) {
        if (repository.forget(id)) {
            work.takeBack(matter(id, "soon"));
            work.takeBack(matter(id, "late"));
            work.done(module, KIND, SUBJECT_KIND, subject);
        }
    }

    private static String matter(Long id, String level) {
        return "deadline/" + id + "/" + level;
    }

    /** A record may run several clocks: each has its own piece of work. */
    private static String subject(String reference, String rule, String part) {
        return cut(reference + "/" + rule + (part.isEmpty() ? "" : "/" + part), SUBJECT);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }
}
