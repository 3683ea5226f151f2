package org.lifecourse.core.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.access.AskedOnce;
import org.lifecourse.core.access.CurrentActor;

/**
 * Where services say what was seen or changed.
 *
 * <p>Entries are gathered while the use case runs and written at its end, inside its transaction: the chain is locked for as short
 * as it can be, and nothing is recorded of a change that did not happen.
 */
@RequestScoped
public class AuditTrail {

    private final List<AuditNote> notes = new ArrayList<>();
    private int depth;
    private boolean changes;
    private boolean stored;

    @Inject
    private AuditRepository repository;

    @Inject
    private CurrentActor actor;

    @Inject
    private AskedOnce asked;

    @Inject
    private Clock clock;

    /**
     * Records that somebody looked at a record.
     *
     * @param action stable word, such as {@code plan.viewed}
     * @param subjectKind kind of record, such as {@code plan}
     * @param subject its reference, never a person's name
     */
    public void seen(String action, String subjectKind, String subject) {
        notes.add(new AuditNote(action, subjectKind, subject, null, null, null));
    }

    /**
     * Records a change with the values before and after; either may be empty.
     *
     * @param reason why, or null where no reason is asked for
     */
    public void changed(String action, String subjectKind, String subject, Map<String, ?> before, Map<String, ?> after, String reason) {
        asked.forget();
        changes = true;
        notes.add(new AuditNote(action, subjectKind, subject, json(before), json(after), reason));
    }

    public void changed(String action, String subjectKind, String subject, Map<String, ?> before, Map<String, ?> after) {
        changed(action, subjectKind, subject, before, after, null);
    }

    /** How many entries wait to be written, as a mark for {@link #forgetSince}. */
    public int noted() {
        return notes.size();
    }

    /** Forgets what was recorded since the mark, because that part of the work was taken back to a savepoint. */
    public void forgetSince(int mark) {
        notes.subList(mark, notes.size()).clear();
    }

    /** Whether a use case of this request has changed something and ended: what fails now fails after it. */
    public boolean hasStored() {
        return stored;
    }

    /** A use case begins; called by the guard. */
    public void enter() {
        depth++;
    }

    /** A use case ends; the outermost one writes. Called by the guard. */
    public void leave(boolean completed) {
        depth--;
        if (depth > 0) {
            return;
        }
        try {
            if (completed && !notes.isEmpty()) {
                repository.append(notes, actor.get(), actor.origin(), clock.instant());
                stored |= changes;
            }
        } finally {
            notes.clear();
            changes = false;
        }
    }

    private static String json(Map<String, ?> values) {
        if (values == null || values.isEmpty()) {
            return "";
        }
        var object = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value == null) {
                object.addNull(name);
            } else {
                object.add(name, value.toString());
            }
        });
        return object.build().toString();
    }
}
