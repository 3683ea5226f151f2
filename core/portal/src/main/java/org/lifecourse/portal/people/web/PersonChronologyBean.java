package org.lifecourse.portal.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.core.chronology.Chronology;
import org.lifecourse.core.chronology.ChronologyFilter;
import org.lifecourse.core.chronology.ChronologyService;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Done;
import org.lifecourse.portal.Paging;

/** The tab of a person's record that tells what happened to them, as it was asked for. */
@Named
@RequestScoped
public class PersonChronologyBean {

    @Inject
    private ChronologyService service;
    @Inject
    private PersonViewBean record;

    private String asked;
    private String module;
    private String from;
    private String to;
    private boolean key;
    private int page = 1;
    private Chronology found;

    /** Words that the form posted go into the session, and the page is shown anew under an address without them. */
    public void load() {
        if (AskedWords.areBrought()) {
            Done.leadTo(Address.of("/people/view").with("person", record.getPerson()).with("tab", record.getTab())
                    .with(AskedWords.PARAMETER, AskedWords.keep(AskedWords.brought("words"))).with("module", module).with("from", from)
                    .with("to", to).with("key", key ? "true" : "").toString());
        }
    }

    public Chronology getFound() {
        if (found == null) {
            found = service.find(record.getDetails().line().id(), new ChronologyFilter(getWords(), module, Days.of(from), Days.of(to), key),
                    (Math.max(1, page) - 1) * Paging.SIZE, Paging.SIZE);
        }
        return found;
    }

    public Paging getPaging() {
        return new Paging(page, getFound().count());
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
}
