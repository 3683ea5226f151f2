package org.lifecourse.core.person;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.access.OpenToAll;
import org.lifecourse.core.access.Permissions;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.document.DocumentRow;
import org.lifecourse.core.document.DocumentService;

/** What is gathered around a person from every module: the banner, the files, and who has seen the record. */
@ApplicationService
public class PersonOverviewService {

    /** How many looks a page shows. */
    public static final int SEEN_AT_ONCE = 50;

    @Inject
    private PersonOverviewRepository repository;
    @Inject
    private PersonService people;
    @Inject
    private Registration registration;
    @Inject
    private DocumentService documents;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /**
     * The banner for a page whose own service has opened the record.
     *
     * @throws org.lifecourse.core.RuleViolation {@code person.unknown}
     * @throws RecordRestricted when the record is restricted and the caller is not involved
     */
    @OpenToAll(because = "the page's own use case names its permission; restricted records are still refused")
    public PersonBanner banner(Long personId) {
        var today = LocalDate.now(clock);
        var line = people.mustOpen(personId);
        var around = repository.around(personId, today);
        var next = around.clocks().stream().filter(due -> current.may(due.permission(), due.serviceArea())).findFirst();
        return new PersonBanner(line, around.alerts(), around.needs().communication(), around.needs().interpreter(), around.needs().firstLanguage(),
                around.workers(current.get()::worksIn), next.map(due -> due.on()).orElse(null), next.map(due -> due.title()).orElse(""));
    }

    /**
     * Files of the records that concern a person, from every module, as far as the caller may open them: a file about several children stands with each
     * of them, and with none for those who may not open all of them.
     */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public List<DocumentRow> files(String reference) {
        var person = registration.find(reference, Permissions.PERSON_VIEW);
        return repository.records(person.id()).stream().flatMap(record -> documents.of(record.module(), record.kind(), record.subject()).stream())
                .sorted((first, second) -> second.addedAt().compareTo(first.addedAt())).toList();
    }

    /**
     * Who has seen or changed the record, newest first.
     *
     * @param before only entries with a smaller number; null begins with the newest
     */
    @RequiresPermission(Permissions.PERSON_VIEW)
    public List<SeenRow> seenBy(String reference, Long before) {
        return repository.seen(registration.find(reference, Permissions.PERSON_VIEW).reference(), before == null ? Long.MAX_VALUE : before, SEEN_AT_ONCE);
    }
}
