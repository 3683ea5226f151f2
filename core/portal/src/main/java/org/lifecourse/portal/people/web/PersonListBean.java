package org.lifecourse.portal.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.lifecourse.core.person.PersonFilter;
import org.lifecourse.core.person.PersonHits;
import org.lifecourse.core.person.PersonLine;
import org.lifecourse.core.person.PersonSearchService;
import org.lifecourse.core.person.Sex;
import org.lifecourse.core.web.Address;
import org.lifecourse.core.web.AskedWords;
import org.lifecourse.core.web.Done;
import org.lifecourse.portal.Paging;

/** Finds people by one line of text, which stays in the session; filters stand in the address, and where the person is wanted. */
@Named
@RequestScoped
public class PersonListBean {

    @Inject
    private PersonSearchService service;

    private String asked;
    private String sex;
    private String place;
    private boolean mine;
    private String then;
    private int page = 1;
    private PersonHits hits;

    /** Words that the form posted go into the session, and the page is shown anew under an address without them. */
    public void load() {
        if (AskedWords.areBrought()) {
            Done.leadTo(Address.of("/people/list").with(AskedWords.PARAMETER, AskedWords.keep(AskedWords.brought("q"))).with("sex", sex).with("place", place)
                    .with("mine", mine ? "true" : "").with("then", getThen()).toString());
        } else {
            getHits();
        }
    }

    public PersonHits getHits() {
        if (hits == null) {
            hits = service.find(filter(), (Math.max(1, page) - 1) * Paging.SIZE, Paging.SIZE);
        }
        return hits;
    }

    public Paging getPaging() {
        return new Paging(page, getHits().count());
    }

    public boolean isSought() {
        return !filter().isEmpty();
    }

    /** Where a row leads: to the record, or on to the page that wants a person. */
    public String to(PersonLine person) {
        return Onward.to(then, person.reference());
    }

    public boolean isChoosing() {
        return Onward.of(then) != null;
    }

    private PersonFilter filter() {
        return new PersonFilter(getQ(), Map.of("F", Sex.FEMALE, "M", Sex.MALE).get(sex == null ? "" : sex), null, null, place, mine);
    }

    /** What was asked for. */
    public String getQ() {
        return AskedWords.of(asked);
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getSex() {
        return sex;
    }

    public void setSex(String sex) {
        this.sex = sex;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public String getThen() {
        return Onward.of(then);
    }

    public void setThen(String then) {
        this.then = then;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
