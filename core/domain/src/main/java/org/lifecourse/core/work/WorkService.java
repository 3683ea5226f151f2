package org.lifecourse.core.work;

import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;

/** "My work" and what stands around it. Modules write it in the transaction that changes their record. */
@ApplicationService
public class WorkService {

    @Inject
    private WorkRepository repository;
    @Inject
    private HolderRepository holders;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** Something looked at lately. */
    public record Recent(String module, String kind, String subject, String title, String link) {
    }

    /** Something that the person should know. */
    public record Notice(Long id, String title, String link, Instant at, boolean read) {
    }

    @OpenToAll(because = "modules say what has to be done; doing it is checked where it is done", beforeSignIn = true)
    public void ask(WorkItem item) {
        repository.put(item, clock.instant());
    }

    @OpenToAll(because = "modules say what has been done", beforeSignIn = true)
    public void done(String module, String kind, String subjectKind, String subject) {
        repository.done(module, kind, subjectKind, subject, clock.instant());
    }

    /**
     * Somebody holds the record from now on, or the team while staff is null; both null lets it go. Whoever had it before no longer has it.
     * The module audits it with its own use case. Its lists join the fact:
     *
     * <pre>{@code left join core.record_holder h on h.module = 'adults' and h.kind = 'safeguarding-concern' and h.reference = c.reference}</pre>
     *
     * @param kind the same word as for the work and the clocks of the record
     */
    @OpenToAll(because = "modules allocate; allocating is checked there", beforeSignIn = true)
    public void hold(String module, String kind, String reference, Long staffId, Long teamId) {
        if (staffId == null && teamId == null) {
            letGo(module, kind, reference);
        } else {
            holders.hold(module, kind, reference, staffId, teamId, clock.instant());
        }
    }

    /** Nobody holds the record any more, as when it is closed for good or taken away. */
    @OpenToAll(because = "modules close their own records", beforeSignIn = true)
    public void letGo(String module, String kind, String reference) {
        holders.letGo(module, kind, reference);
    }

    @OpenToAll(because = "the record's own service has checked who may see it", beforeSignIn = true)
    public Optional<RecordHolder> holder(String module, String kind, String reference) {
        return holders.find(module, kind, reference);
    }

    /** Ends all open work of a kind, before what is still due is asked for anew: so nothing is asked of somebody who no longer leads. */
    @OpenToAll(because = "the portal keeps its own reminders true", beforeSignIn = true)
    public void doneEverywhere(String kind) {
        repository.doneEverywhere(kind, clock.instant());
    }

    /** What the person has to do, earliest first, at most 200. */
    @OpenToAll(because = "everybody sees their own work")
    public List<WorkItem> mine() {
        return repository.findOpen(current.get().staffId(), 200).stream().map(WorkService::item).toList();
    }

    @OpenToAll(because = "keeps the person's own list of what they saw")
    public void saw(String module, String kind, String subject, String title, String link) {
        if (current.get().staffId() != null) {
            repository.saw(current.get().staffId(), module, kind, subject, title, link, clock.instant());
        }
    }

    @OpenToAll(because = "everybody sees what they looked at themselves")
    public List<Recent> recent(int limit) {
        return repository.findRecent(current.get().staffId(), limit).stream()
                .map(row -> new Recent((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4])).toList();
    }

    @OpenToAll(because = "modules tell somebody that something happened", beforeSignIn = true)
    public void tell(Long staffId, String title, String link) {
        repository.notify(staffId, title, link, clock.instant());
    }

    /**
     * Tells somebody about a matter. Told again about the same one, it stands where it stood with the new words, and is new again.
     *
     * @param about names the matter, never a person
     */
    @OpenToAll(because = "the portal tells somebody what concerns their own work", beforeSignIn = true)
    public void tellOnce(Long staffId, String about, String title, String link) {
        repository.notifyOnce(staffId, about, title, link, clock.instant());
    }

    /** What was told about a matter no longer holds; nobody needs to read it any more. */
    @OpenToAll(because = "whoever told it takes it back", beforeSignIn = true)
    public void takeBack(String about) {
        repository.forget(about);
    }

    @OpenToAll(because = "everybody reads their own notifications")
    public List<Notice> notifications(int limit) {
        return repository.findNotifications(current.get().staffId(), limit).stream().map(row -> new Notice(((Number) row[0]).longValue(),
                (String) row[1], (String) row[2], ((Timestamp) row[3]).toInstant(), (Boolean) row[4])).toList();
    }

    @OpenToAll(because = "everybody sees how many of their notifications are new")
    public long unread() {
        return repository.countUnread(current.get().staffId());
    }

    @OpenToAll(because = "everybody marks their own notifications as read")
    public void readAll() {
        repository.readAll(current.get().staffId(), clock.instant());
    }

    private static WorkItem item(Object[] row) {
        return new WorkItem(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (String) row[6], (String) row[7], (String) row[8], (String) row[11], null, null, day(row[9]),
                (Boolean) row[10]);
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate date ? date : ((Date) value).toLocalDate();
    }
}
