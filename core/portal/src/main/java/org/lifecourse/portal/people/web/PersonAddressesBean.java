package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.lifecourse.core.person.AddressKind;
import org.lifecourse.core.person.AddressText;

/** Where a person lives now, and where they lived before. */
@Named
@ViewScoped
public class PersonAddressesBean extends PersonEntryForm {

    private static final long serialVersionUID = 1L;

    private AddressKind kind;
    private String lines;
    private String postcode;
    private String place;
    private boolean kept;

    public String save() {
        service().moveTo(getPerson(), seen(), new AddressText(kind, lines, postcode, place, kept, getFrom()));
        return done("people_addresses.saved", "details");
    }

    public String end() {
        service().endAddress(getPerson(), seen(), getEnding(), getLast());
        return done("people_addresses.ended", "details");
    }

    public AddressKind getKind() {
        return kind;
    }

    public void setKind(AddressKind kind) {
        this.kind = kind;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public boolean isKept() {
        return kept;
    }

    public void setKept(boolean kept) {
        this.kept = kept;
    }
}
