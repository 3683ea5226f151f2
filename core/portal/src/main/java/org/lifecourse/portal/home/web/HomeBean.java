package org.lifecourse.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lifecourse.core.web.Texts;
import org.lifecourse.core.work.MemberLoad;
import org.lifecourse.core.work.TeamWorkService;
import org.lifecourse.core.work.TeamWorkService.TeamHead;
import org.lifecourse.core.work.WorkItem;
import org.lifecourse.core.work.WorkService;

/** "My work": what is late, due this week, waiting for me and later, with my team and what I saw lately. */
@Named
@RequestScoped
public class HomeBean {

    private static final int WEEK = 7;
    private static final int RECENT = 6;
    private static final int COLLEAGUES = 12;
    private static final int SHOWN = 25;

    @Inject
    private WorkService service;
    @Inject
    private TeamWorkService teams;
    @Inject
    private Clock clock;

    private List<WorkItem> items;
    private List<WorkService.Recent> recent;
    private TeamHead team;
    private boolean teamAsked;
    private List<MemberLoad> members;
    private String group;
    private int shown;

    /**
     * A part of the list with its heading; late is told by colour and word.
     *
     * @param items what is shown of it
     * @param count how many there are
     */
    public record Group(String title, boolean late, List<WorkItem> items, int count) {

        /** How many the page shows of it when more are asked for. */
        public int more() {
            return Math.min(items.size() + SHOWN, count);
        }

        /** Where its heading stands on the page. */
        public String anchor() {
            return "#" + title;
        }

        public int left() {
            return count - items.size();
        }
    }

    public List<Group> getGroups() {
        var today = LocalDate.now(clock);
        var groups = new ArrayList<Group>();
        add(groups, "home.overdue", true, item -> !item.waiting() && item.dueOn() != null && item.dueOn().isBefore(today));
        add(groups, "home.thisWeek", false, item -> !item.waiting() && item.dueOn() != null && !item.dueOn().isBefore(today)
                && !item.dueOn().isAfter(today.plusDays(WEEK)));
        add(groups, "home.waiting", false, WorkItem::waiting);
        add(groups, "home.later", false, item -> !item.waiting() && (item.dueOn() == null || item.dueOn().isAfter(today.plusDays(WEEK))));
        return groups;
    }

    private void add(List<Group> groups, String title, boolean late, Predicate<WorkItem> wanted) {
        var found = items().stream().filter(wanted).toList();
        if (!found.isEmpty()) {
            groups.add(new Group(title, late, found.subList(0, Math.min(found.size(), title.equals(group) ? Math.max(shown, SHOWN) : SHOWN)), found.size()));
        }
    }

    public String getPurpose() {
        var today = LocalDate.now(clock);
        var late = items().stream().filter(item -> item.dueOn() != null && item.dueOn().isBefore(today)).count();
        var soon = items().stream().filter(item -> item.dueOn() != null && !item.dueOn().isBefore(today)
                && !item.dueOn().isAfter(today.plusDays(WEEK))).count();
        return Texts.message("home.purpose", Texts.weekday(today), late, soon);
    }

    public long getCount() {
        return items().size();
    }

    public List<WorkService.Recent> getRecent() {
        if (recent == null) {
            recent = service.recent(RECENT);
        }
        return recent;
    }

    public TeamHead getTeam() {
        if (!teamAsked) {
            team = teams.own().orElse(null);
            teamAsked = true;
        }
        return team;
    }

    /** The colleagues with most late work. */
    public List<MemberLoad> getMembers() {
        if (members == null) {
            members = teams.load(getTeam().code()).stream().filter(MemberLoad::active).limit(COLLEAGUES).toList();
        }
        return members;
    }

    /** Where the bar of a colleague's load ends, on a scale to one and a half times the capacity. */
    public long width(MemberLoad member) {
        var capacity = getTeam().capacity() == null || getTeam().capacity() == 0 ? 20 : getTeam().capacity();
        return Math.min(150, member.open() * 100 / capacity);
    }

    private List<WorkItem> items() {
        if (items == null) {
            items = service.mine();
        }
        return items;
    }

    /** The part of which more is asked for, by the key of its heading. */
    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    /** How many of that part are shown. */
    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }
}
