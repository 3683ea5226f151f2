package org.lifecourse.governance.body;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifecourse.core.DateRange;

/** All lines between bodies with their days: answers what lies under what, and whether a new line would lead in a circle. */
final class BodyGraph {

    private final List<BodyLink> links;

    BodyGraph(Collection<BodyLink> links) {
        this.links = List.copyOf(links);
    }

    /** The day-by-day parent of a body. */
    Optional<BodyLink> parentOn(Long body, LocalDate day) {
        return links.stream().filter(link -> link.kind() == LinkKind.PART_OF && link.fromId().equals(body) && link.days().includes(day))
                .findFirst();
    }

    /** Everything that is part of a body on a day, directly or further down. */
    Set<Long> below(Long body, LocalDate day) {
        var found = new LinkedHashSet<Long>();
        var open = new ArrayDeque<>(List.of(body));
        while (!open.isEmpty()) {
            var above = open.remove();
            links.stream().filter(link -> link.kind() == LinkKind.PART_OF && link.toId().equals(above) && link.days().includes(day))
                    .map(BodyLink::fromId).filter(found::add).forEach(open::add);
        }
        return found;
    }

    /** Whether, on any of the days, a new line would make a body stand above itself. */
    boolean wouldCircle(Long from, LinkKind kind, Long to, DateRange days) {
        return from.equals(to) || leadsTo(to, from, kind.family(), days, new HashSet<>());
    }

    private boolean leadsTo(Long at, Long goal, Set<LinkKind> kinds, DateRange days, Set<List<Object>> tried) {
        if (!tried.add(List.of(at, days))) {
            return false;
        }
        for (var link : links) {
            if (link.fromId().equals(at) && kinds.contains(link.kind()) && link.days().overlaps(days)
                    && (link.toId().equals(goal) || leadsTo(link.toId(), goal, kinds, common(link.days(), days), tried))) {
                return true;
            }
        }
        return false;
    }

    private static DateRange common(DateRange one, DateRange other) {
        var start = one.start().isAfter(other.start()) ? one.start() : other.start();
        return DateRange.of(start, earlier(one.end(), other.end()));
    }

    /** The earlier of two last days, where null is never. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
