package org.lifecourse.portal.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecourse.core.chronology.Chronology;
import org.lifecourse.core.chronology.ChronologyFilter;
import org.lifecourse.core.chronology.ChronologyService;
import org.lifecourse.core.document.DocumentRow;
import org.lifecourse.core.person.PersonDetails;
import org.lifecourse.core.person.PersonDetails.Part;
import org.lifecourse.core.person.PersonOverviewService;
import org.lifecourse.core.person.PersonRecordService;
import org.lifecourse.core.person.SeenRow;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.Done;
import org.lifecourse.portal.Paging;

/** A person's record, one question a tab. */
@Named
@RequestScoped
public class PersonViewBean {

    private static final List<String> TABS = List.of("overview", "chronology", "family", "details", "professionals", "documents", "seen");

    /** Which parts of the record the tabs show. */
    private static final Map<String, Set<Part>> SHOWN = Map.of("overview", EnumSet.of(Part.ALERTS, Part.CONTACTS, Part.RELATIVES),
            "family", EnumSet.of(Part.RELATIVES, Part.HOUSEHOLDS), "details", EnumSet.of(Part.NAMES, Part.IDENTIFIERS, Part.ADDRESSES, Part.CONTACTS),
            "professionals", EnumSet.of(Part.INVOLVED));

    @Inject
    private PersonRecordService service;
    @Inject
    private ChronologyService chronologyService;
    @Inject
    private PersonOverviewService overview;

    private String person;
    private String tab = TABS.get(0);
    private String asked;
    private String module;
    private String from;
    private String to;
    private boolean key;
    private int page = 1;
    private Long before;
    private PersonDetails details;
    private Chronology chronology;
    private List<SeenRow> seen;
    private List<DocumentRow> files;

    /** Words that the form posted go into the session, and the page is shown anew under an address without them. */
    public void load() {
        if (AskedWords.areBrought()) {
            Done.leadTo(Address.of("/people/view").with("person", person).with("tab", tab).with(AskedWords.PARAMETER, AskedWords.keep(AskedWords.brought("words")))
                    .with("module", module).with("from", from).with("to", to).with("key", key ? "true" : "").toString());
        } else {
            details = service.details(person, SHOWN.getOrDefault(tab, Set.of()));
        }
    }

    public PersonDetails getDetails() {
        return details;
    }

    public List<String> getTabs() {
        return TABS;
    }

    public Chronology getChronology() {
        if (chronology == null) {
            chronology = chronologyService.find(details.line().id(), new ChronologyFilter(getWords(), module, day(from), day(to), key),
                    (Math.max(1, page) - 1) * Paging.SIZE, Paging.SIZE);
        }
        return chronology;
    }

    public Paging getPaging() {
        return new Paging(page, getChronology().count());
    }

    public List<DocumentRow> getFiles() {
        if (files == null) {
            files = overview.files(details.line().reference());
        }
        return files;
    }

    public List<SeenRow> getSeen() {
        if (seen == null) {
            seen = overview.seenBy(details.line().reference(), before);
        }
        return seen;
    }

    /** Where the next page of looks begins, or null. */
    public Long getOlder() {
        return getSeen().size() < PersonOverviewService.SEEN_AT_ONCE ? null : getSeen().get(getSeen().size() - 1).number();
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = TABS.contains(tab) ? tab : TABS.get(0);
    }

    /** What the chronology is searched for. */
    public String getWords() {
        return AskedWords.of(asked);
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public boolean isKey() {
        return key;
    }

    public void setKey(boolean key) {
        this.key = key;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
