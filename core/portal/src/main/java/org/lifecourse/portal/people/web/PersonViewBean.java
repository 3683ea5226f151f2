package org.lifecourse.portal.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecourse.core.document.DocumentRow;
import org.lifecourse.core.person.PersonDetails;
import org.lifecourse.core.person.PersonDetails.Part;
import org.lifecourse.core.person.PersonOverviewService;
import org.lifecourse.core.person.PersonRecordService;

/** A person's record, one question a tab; {@link PersonChronologyBean} and {@link PersonSeenBean} answer theirs. */
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
    private PersonOverviewService overview;

    private String person;
    private String tab = TABS.get(0);
    private PersonDetails details;
    private List<DocumentRow> files;

    public void load() {
        details = service.details(person, SHOWN.getOrDefault(tab, Set.of()));
    }

    public PersonDetails getDetails() {
        return details;
    }

    public List<String> getTabs() {
        return TABS;
    }

    public List<DocumentRow> getFiles() {
        if (files == null) {
            files = overview.files(details.line().reference());
        }
        return files;
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
}
