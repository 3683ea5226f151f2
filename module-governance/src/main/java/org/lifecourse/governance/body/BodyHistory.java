package org.lifecourse.governance.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What happened to a body and when, told from its dated rows, newest first. */
final class BodyHistory {

    private final List<BodyEvent> events = new ArrayList<>();

    private BodyHistory() {
    }

    /**
     * @param links all lines that it ever had
     * @param members everybody who ever sat
     * @param absorbed bodies that merged into it, with the day on which they were gone
     */
    static List<BodyEvent> told(Body body, List<BodyVersion> versions, List<LinkRow> links, List<TermsRow> terms, List<MemberRow> members,
            Map<String, LocalDate> absorbed, String mergedIntoName) {
        var history = new BodyHistory();
        history.life(body, versions, mergedIntoName);
        history.changes(versions);
        links.forEach(link -> history.line(link, body.closedOn()));
        terms.forEach(version -> history.note(version.adoptedOn(), BodyEvent.Kind.TERMS_ADOPTED, String.valueOf(version.number()),
                version.approvedBy()));
        members.forEach(member -> history.seat(member, members, body.closedOn()));
        absorbed.forEach((name, day) -> history.note(day, BodyEvent.Kind.ABSORBED, name, ""));
        history.events.sort(Comparator.comparing(BodyEvent::on).thenComparing(BodyEvent::kind).reversed()
                .thenComparing(BodyEvent::first));
        return history.events;
    }

    private void life(Body body, List<BodyVersion> versions, String mergedIntoName) {
        note(body.establishedOn(), BodyEvent.Kind.ESTABLISHED, versions.get(0).name(), body.establishedAsWritten());
        if (body.mergedIntoId() != null) {
            note(body.closedOn().plusDays(1), BodyEvent.Kind.MERGED, mergedIntoName, "");
        } else if (body.closedOn() != null) {
            note(body.closedOn(), BodyEvent.Kind.CLOSED, "", "");
        }
    }

    private void changes(List<BodyVersion> versions) {
        for (var i = 1; i < versions.size(); i++) {
            var before = versions.get(i - 1);
            var after = versions.get(i);
            if (!before.name().equals(after.name())) {
                note(after.validity().start(), BodyEvent.Kind.RENAMED, before.name(), after.name());
            }
            var fields = after.values().keySet().stream().filter(field -> !"name".equals(field))
                    .filter(field -> !Objects.equals(before.values().get(field), after.values().get(field))).toList();
            if (!fields.isEmpty()) {
                events.add(new BodyEvent(after.validity().start(), BodyEvent.Kind.CHANGED, "", "", fields));
            }
        }
    }

    private void line(LinkRow link, LocalDate closedOn) {
        var isParent = link.upwards() && link.kind() == LinkKind.PART_OF;
        var began = isParent ? BodyEvent.Kind.PLACED_UNDER : link.upwards() ? BodyEvent.Kind.LINE_BEGAN : BodyEvent.Kind.LINE_BEGAN_BELOW;
        note(link.from(), began, link.name(), link.kind().name());
        if (link.to() != null && !link.to().equals(closedOn)) {
            var ended = isParent ? BodyEvent.Kind.LEFT_PARENT : link.upwards() ? BodyEvent.Kind.LINE_ENDED : BodyEvent.Kind.LINE_ENDED_BELOW;
            note(link.to().plusDays(1), ended, link.name(), link.kind().name());
        }
    }

    private void seat(MemberRow member, List<MemberRow> members, LocalDate closedOn) {
        var who = member.personName().isEmpty() ? member.post() : member.personName();
        var before = members.stream().filter(other -> other.seat().equals(member.seat()) && member.from().minusDays(1).equals(other.to()))
                .findFirst();
        if (who == null) {
            note(member.from(), BodyEvent.Kind.SEAT_VACANT, member.seat(), "");
            return;
        }
        if (before.isEmpty() || !who.equals(before.get().personName().isEmpty() ? before.get().post() : before.get().personName())) {
            note(member.from(), BodyEvent.Kind.APPOINTED, who, member.seat());
        }
        var goesOn = members.stream().anyMatch(other -> other.seat().equals(member.seat()) && member.to() != null
                && other.from().equals(member.to().plusDays(1)) && who.equals(other.personName().isEmpty() ? other.post() : other.personName()));
        if (member.to() != null && !goesOn && !member.to().equals(closedOn)) {
            note(member.to().plusDays(1), BodyEvent.Kind.LEFT, who, member.seat());
        }
    }

    private void note(LocalDate on, BodyEvent.Kind kind, String first, String second) {
        events.add(new BodyEvent(on, kind, first == null ? "" : first, second == null ? "" : second, List.of()));
    }
}
