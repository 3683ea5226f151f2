package org.lifecourse.core.deadline.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineKey;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.core.deadline.ExceptionRow;
import org.lifecourse.core.web.Texts;

/** Exceptions that were recorded together on one ground and one evidence, as one note that names the clocks they lift. */
public record CauseNote(ExceptionRow row, List<Placed> placed) {

    /** What makes exceptions one: all but the clock, the day agreed on it, and whether it helps. */
    private record Same(String ground, Object from, Object to, String evidence, Long document, String by, Object on, Object withdrawnOn) {

        static Same of(ExceptionRow row) {
            return new Same(row.ground(), row.from(), row.to(), row.evidence(), row.documentId(), row.recordedBy(), row.recordedOn(), row.withdrawnOn());
        }
    }

    /** An exception on its clock. */
    record Placed(DeadlineDetails clock, ExceptionRow row) {

        boolean isStanding() {
            return !isSuperseded(clock) && !row.withdrawn();
        }
    }

    /** In the order of the clocks; of a clock that was replaced, the one that counts now tells. */
    static List<CauseNote> of(List<DeadlineDetails> clocks) {
        var told = new LinkedHashMap<DeadlineKey, DeadlineDetails>();
        clocks.forEach(clock -> told.merge(clock.key(), clock, CauseNote::later));
        Map<Same, List<Placed>> causes = new LinkedHashMap<>();
        for (var clock : told.values()) {
            clock.exceptions().forEach(row -> causes.computeIfAbsent(Same.of(row), key -> new ArrayList<>()).add(new Placed(clock, row)));
        }
        return causes.values().stream().map(CauseNote::note).toList();
    }

    /** Superseded ones come last and in no order of their own: the highest number is the youngest. */
    private static DeadlineDetails later(DeadlineDetails one, DeadlineDetails other) {
        if (isSuperseded(one) != isSuperseded(other)) {
            return isSuperseded(one) ? other : one;
        }
        return one.id() > other.id() ? one : other;
    }

    private static boolean isSuperseded(DeadlineDetails clock) {
        return clock.status() == DeadlineStatus.SUPERSEDED;
    }

    private static CauseNote note(List<Placed> placed) {
        return new CauseNote(placed.stream().filter(Placed::isStanding).findFirst().orElse(placed.get(0)).row(), placed);
    }

    /** What it does to each of its clocks, in words. */
    public List<String> clocks() {
        return placed.stream().map(CauseNote::words).distinct().toList();
    }

    /** Whether it stands on a clock that counts. */
    public boolean isLive() {
        return placed.stream().anyMatch(Placed::isStanding);
    }

    /** Whether it stands and helps none of its clocks any more. */
    public boolean isIdle() {
        return placed.stream().noneMatch(one -> one.row().lifts() || one.row().withdrawn());
    }

    /** Whether nobody wrote it down here. */
    public boolean isImported() {
        return row.recordedBy() == null;
    }

    private static String words(Placed placed) {
        var row = placed.row();
        if (row.withdrawn()) {
            return placed.clock().title();
        }
        if (!row.lifts()) {
            return Texts.message("clocks.cause.idle", placed.clock().title());
        }
        return row.agreedOn() == null ? Texts.message("clocks.cause.added", placed.clock().title())
                : Texts.message("clocks.cause.agreed", placed.clock().title(), row.agreedOn());
    }

    public String window() {
        return Texts.message(row.withdrawn() ? "clocks.cause.windowWas" : "clocks.exception.window", row.from(), row.to());
    }

    /** The evidence and who wrote it down; nobody where an import brought it. */
    public String evidence() {
        return Texts.message("clocks.cause.evidence", sentence(row.evidence()), isImported() ? Texts.message("clocks.cause.imported", row.recordedOn())
                : Texts.message("clocks.cause.recorded", row.recordedBy(), row.recordedOn()));
    }

    /** With a full stop, unless it ends like a sentence already. */
    static String sentence(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    /** Who withdrew it and why; empty while it stands. */
    public String withdrawal() {
        return row.withdrawn() ? Texts.message("clocks.cause.withdrawal", row.withdrawnOn(),
                Objects.requireNonNullElse(row.withdrawnBy(), Texts.message("clocks.cause.portal")), row.withdrawnBecause()) : "";
    }
}
