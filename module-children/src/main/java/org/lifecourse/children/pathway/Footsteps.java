package org.lifecourse.children.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lifecourse.children.ChildrenModule;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.core.chronology.ChronologyService;
import org.lifecourse.core.chronology.TimelineEntry;
import org.lifecourse.core.deadline.DeadlineKey;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.deadline.DeadlineStart;
import org.lifecourse.core.person.InvolvementService;
import org.lifecourse.core.search.SearchEntry;
import org.lifecourse.core.search.SearchService;
import org.lifecourse.core.work.WorkItem;
import org.lifecourse.core.work.WorkService;

/** What a step leaves in the kernel: clock, work, chronology, search and who works with the children. */
@ApplicationScoped
class Footsteps {

    @Inject
    private DeadlineService deadlines;
    @Inject
    private WorkService work;
    @Inject
    private ChronologyService chronology;
    @Inject
    private SearchService search;
    @Inject
    private InvolvementService involvements;

    /** A kind of record of the module: its word in the kernel, its page and the permission that reads it. */
    enum Trail {
        CONTACT("contact", "/children/contacts/view?contact=", ChildrenPermission.CONTACT_VIEW),
        EARLY_HELP("early-help", "/children/early-help/view?episode=", ChildrenPermission.EARLY_HELP_VIEW),
        SOCIAL_WORK("social-work", "/children/assessments/view?referral=", ChildrenPermission.ASSESSMENT_VIEW);

        private final String kind;
        private final String page;
        private final String permission;

        Trail(String kind, String page, String permission) {
            this.kind = kind;
            this.page = page;
            this.permission = permission;
        }

        String kind() {
            return kind;
        }

        String link(String reference) {
            return page + reference;
        }
    }

    /** A record on its trail with the children it concerns. */
    record Subject(Trail trail, String reference, List<Long> children) {
    }

    /**
     * Who holds a record.
     *
     * @param staffId null while it lies with the team
     */
    record Holder(Long staffId, Long teamId) {
    }

    /** Who holds the record now; it may have been handed over since the last step. */
    Holder holder(Subject of) {
        return work.holder(ChildrenModule.CODE, of.trail().kind, of.reference()).map(held -> new Holder(held.staffId(), held.teamId()))
                .orElse(new Holder(null, null));
    }

    void held(Subject of, Long staffId, Long teamId) {
        work.hold(ChildrenModule.CODE, of.trail().kind, of.reference(), staffId, teamId);
    }

    /** Starts a clock and returns the day by which it has to be done. */
    LocalDate clock(Subject of, String rule, String title, LocalDate from, Long staffId, Long teamId) {
        return deadlines.start(new DeadlineStart(key(of, rule), of.children().get(0), title, of.trail().link(of.reference()),
                of.trail().permission, ChildrenModule.CODE, from, staffId, teamId)).dueOn();
    }

    void met(Subject of, String rule, LocalDate on) {
        deadlines.met(key(of, rule), on);
    }

    /** Whatever clock still runs on the record stands still, and nobody works with the children through it any more. */
    void ended(Subject of, LocalDate on, String because) {
        deadlines.end(ChildrenModule.CODE, of.trail().kind, of.reference(), because);
        left(of, on);
    }

    /** Nobody works with the children through the record any more, and nobody holds it. */
    void left(Subject of, LocalDate on) {
        work.letGo(ChildrenModule.CODE, of.trail().kind, of.reference());
        involvements.end(ChildrenModule.CODE, of.trail().kind, of.reference(), on);
    }

    void involved(Subject of, String role, Long staffId, Long teamId, LocalDate from) {
        if (staffId != null || teamId != null) {
            of.children().forEach(child -> involvements.involve(child, ChildrenModule.CODE, of.trail().kind, of.reference(), role, staffId,
                    teamId, from));
        }
    }

    void asked(Subject of, String kind, String title, String permission, Long staffId, Long teamId, LocalDate dueOn) {
        work.done(ChildrenModule.CODE, kind, of.trail().kind, of.reference());
        if (staffId != null || teamId != null) {
            work.ask(new WorkItem(null, ChildrenModule.CODE, kind, of.trail().kind, of.reference(), title, of.reference(),
                    of.trail().link(of.reference()), "Open", permission, staffId, teamId, dueOn, false));
        }
    }

    void done(Subject of, String kind) {
        work.done(ChildrenModule.CODE, kind, of.trail().kind, of.reference());
    }

    void told(Subject of, String kind, LocalDate on, String title, String detail, boolean significant) {
        of.children().forEach(child -> chronology.enter(new TimelineEntry(child, ChildrenModule.CODE, kind, of.trail().kind, of.reference(), on,
                title, detail.length() > 500 ? detail.substring(0, 499) + "…" : detail, of.trail().link(of.reference()), of.trail().permission,
                ChildrenModule.CODE, significant)));
    }

    /** By its reference only: the search shows titles to whoever may read the kind of record. */
    void found(Subject of, String detail) {
        search.enter(new SearchEntry(ChildrenModule.CODE, of.trail().kind, of.reference(), of.reference(), detail,
                of.trail().link(of.reference()), of.trail().permission, ChildrenModule.CODE));
    }

    void saw(Subject of) {
        work.saw(ChildrenModule.CODE, of.trail().kind, of.reference(), of.reference(), of.trail().link(of.reference()));
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.UK).replace('_', ' ');
    }

    private static DeadlineKey key(Subject of, String rule) {
        return DeadlineKey.of(rule, ChildrenModule.CODE, of.trail().kind, of.reference());
    }
}
