package org.lifecourse.governance.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.DateRange;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.audit.AuditTrail;
import org.lifecourse.core.importing.ImportTarget.Effect;

/**
 * Redraws the lines between bodies and keeps their rules: within the life of both ends, one parent a day, no circle on any day.
 *
 * <p>Works inside the use cases of bodies; one transaction at a time redraws.
 */
@ApplicationScoped
class BodyLines {

    @Inject
    private BodyRepository repository;
    @Inject
    private AuditTrail audit;

    /** Puts a body under another one, or under none, and lets it report there if asked for. */
    void move(Body body, Body parent, LocalDate from, boolean reportsToo) {
        repository.lockStructure();
        var old = new BodyGraph(repository.findLinks()).parentOn(body.id(), from);
        if (parent == null && old.isEmpty()) {
            throw RuleViolation.at("parent", "bodyLink.standsAlone");
        }
        if (parent != null && old.isPresent() && old.get().toId().equals(parent.id())) {
            throw RuleViolation.at("parent", "bodyLink.alreadyThere");
        }
        if (old.isPresent() && reportsToo) {
            covering(body, LinkKind.REPORTS_TO, from).stream().filter(link -> link.toId().equals(old.get().toId()))
                    .forEach(link -> stop(link, from));
        }
        if (parent == null) {
            stop(old.get(), from);
        } else {
            place(body, LinkKind.PART_OF, parent, from);
            if (reportsToo && covering(body, LinkKind.REPORTS_TO, from).stream().noneMatch(link -> link.toId().equals(parent.id()))) {
                place(body, LinkKind.REPORTS_TO, parent, from);
            }
        }
        audit.changed("body.moved", BodyRegister.KIND, body.code(), Map.of("parent", old.map(link -> code(link.toId())).orElse("")),
                Map.of("parent", parent == null ? "" : parent.code(), "from", from, "reports too", reportsToo));
    }

    /** A line from a day until the next one of its kind begins, or one of the bodies closes; a parent replaces the one before. */
    void place(Body body, LinkKind kind, Body other, LocalDate from) {
        repository.lockStructure();
        body.mustExistOn("from_date", from);
        other.mustExistOn("from_date", from);
        if (kind == LinkKind.PART_OF) {
            covering(body, kind, from).forEach(link -> stop(link, from));
        }
        var next = repository.findLinks().stream().filter(link -> isOf(link, body, kind) && link.days().start().isAfter(from))
                .filter(link -> kind == LinkKind.PART_OF || link.toId().equals(other.id())).map(link -> link.days().start().minusDays(1))
                .min(LocalDate::compareTo).orElse(null);
        add(body, kind, other, DateRange.of(from, BodyGraph.earlier(next, BodyGraph.earlier(body.closedOn(), other.closedOn()))));
    }

    /** A line with days of its own. */
    void draw(Body body, LinkKind kind, Body other, LocalDate from, LocalDate to) {
        repository.lockStructure();
        mustLie(body, other, from, to);
        var last = to == null ? BodyGraph.earlier(body.closedOn(), other.closedOn()) : to;
        add(body, kind, other, DateRange.of(from, last));
        audit.changed("body.line-drawn", BodyRegister.KIND, body.code(), null,
                Map.of("kind", kind, "to", other.code(), "from", from, "until", last == null ? "" : last));
    }

    void end(Body body, LinkKind kind, Body other, LocalDate began, LocalDate lastDay) {
        var link = find(body, kind, other, began);
        if (lastDay == null) {
            throw RuleViolation.at("last_day", "body.needsDay");
        }
        if (lastDay.isBefore(began)) {
            throw RuleViolation.at("last_day", "dateRange.endsBeforeStart", began, lastDay);
        }
        if (!link.days().includes(lastDay)) {
            throw RuleViolation.at("last_day", "bodyLink.endsAlready", link.days().end());
        }
        link.endsOn(lastDay);
        repository.flush();
        audit.changed("body.line-ended", BodyRegister.KIND, body.code(), Map.of("kind", kind, "to", other.code(), "from", began),
                Map.of("last day", lastDay));
    }

    private BodyLink find(Body body, LinkKind kind, Body other, LocalDate began) {
        return repository.findLinks().stream().filter(link -> isOf(link, body, kind) && link.toId().equals(other.id()))
                .filter(link -> link.days().start().equals(began)).findFirst().orElseThrow(() -> new RuleViolation("bodyLink.unknown"));
    }

    /** The line of a row of a file. */
    Effect put(Body body, LinkKind kind, Body other, LocalDate from, LocalDate to) {
        repository.lockStructure();
        mustLie(body, other, from, to);
        var days = DateRange.of(from, to == null ? BodyGraph.earlier(body.closedOn(), other.closedOn()) : to);
        var existing = repository.findLinks().stream().filter(link -> isOf(link, body, kind) && link.toId().equals(other.id()))
                .filter(link -> link.days().start().equals(from)).findFirst();
        if (existing.isEmpty()) {
            add(body, kind, other, days);
            audit.changed("body.line-drawn", BodyRegister.KIND, body.code(), null,
                    Map.of("kind", kind, "to", other.code(), "from", from, "until", days.isOpen() ? "" : days.end()));
            return Effect.ADDED;
        }
        if (existing.get().days().equals(days)) {
            return Effect.SAME;
        }
        var before = existing.get().days();
        mustBeFree(body, kind, other, days, existing.get());
        existing.get().endsOn(days.end());
        repository.flush();
        audit.changed("body.line-changed", BodyRegister.KIND, body.code(), Map.of("days", before), Map.of("days", days));
        return Effect.CHANGED;
    }

    /** Lets everything that is part of a body or reports to it go over to another one; other lines to it end. */
    void moveSubGroups(Body body, Body into, LocalDate from) {
        repository.lockStructure();
        if (new BodyGraph(repository.findLinks()).below(body.id(), from).contains(into.id())) {
            throw RuleViolation.at("into", "body.mergesIntoOwnSubGroup");
        }
        var moving = repository.findLinks().stream().filter(link -> link.toId().equals(body.id()) && link.kind().isUpwards())
                .filter(link -> link.days().isOpen() || !link.days().end().isBefore(from)).toList();
        for (var link : moving) {
            var days = DateRange.of(link.days().start().isAfter(from) ? link.days().start() : from,
                    BodyGraph.earlier(link.days().end(), into.closedOn()));
            stop(link, from);
            var lower = repository.body(link.fromId());
            if (!lower.id().equals(into.id()) && isFree(lower, link.kind(), into, days, null)) {
                add(lower, link.kind(), into, days);
                lower.changed();
                audit.changed("body.moved", BodyRegister.KIND, lower.code(), Map.of("parent", body.code()),
                        Map.of("parent", into.code(), "kind", link.kind(), "from", days.start()));
            }
        }
    }

    /** Ends all lines of a body with its last day. */
    void endWith(Body body, LocalDate lastDay) {
        repository.findLinks().stream().filter(link -> link.touches(body.id()))
                .filter(link -> link.days().isOpen() || link.days().end().isAfter(lastDay)).forEach(link -> stop(link, lastDay.plusDays(1)));
    }

    private void add(Body body, LinkKind kind, Body other, DateRange days) {
        var link = BodyLink.drawn(body.id(), kind, other.id(), days);
        mustBeFree(body, kind, other, days, null);
        repository.add(link);
    }

    private void mustBeFree(Body body, LinkKind kind, Body other, DateRange days, BodyLink itself) {
        if (!isFree(body, kind, other, days, itself)) {
            throw kind == LinkKind.PART_OF ? RuleViolation.at("from_date", "bodyLink.oneParent")
                    : RuleViolation.at("from_date", "bodyLink.drawnAlready");
        }
        var rest = repository.findLinks().stream().filter(link -> link != itself).toList();
        if (new BodyGraph(rest).wouldCircle(body.id(), kind, other.id(), days)) {
            throw RuleViolation.at(kind == LinkKind.PART_OF ? "parent" : "to_body", "bodyLink.circle");
        }
    }

    private boolean isFree(Body body, LinkKind kind, Body other, DateRange days, BodyLink itself) {
        return repository.findLinks().stream().filter(link -> link != itself && isOf(link, body, kind) && link.days().overlaps(days))
                .noneMatch(link -> kind == LinkKind.PART_OF || link.toId().equals(other.id()));
    }

    private static void mustLie(Body body, Body other, LocalDate from, LocalDate to) {
        body.mustExistOn("from_date", from);
        other.mustExistOn("from_date", from);
        if (to != null) {
            if (to.isBefore(from)) {
                throw RuleViolation.at("to_date", "dateRange.endsBeforeStart", from, to);
            }
            body.mustExistOn("to_date", to);
            other.mustExistOn("to_date", to);
        }
    }

    private List<BodyLink> covering(Body body, LinkKind kind, LocalDate day) {
        return repository.findLinks().stream().filter(link -> isOf(link, body, kind) && link.days().includes(day)).toList();
    }

    private static boolean isOf(BodyLink link, Body body, LinkKind kind) {
        return link.fromId().equals(body.id()) && link.kind() == kind;
    }

    /** Lets a line no longer hold from a day on. */
    private void stop(BodyLink link, LocalDate from) {
        if (link.days().start().isBefore(from)) {
            link.endsOn(from.minusDays(1));
            repository.flush();
        } else {
            repository.remove(link);
        }
    }

    private String code(Long id) {
        return repository.body(id).code();
    }
}
