package org.lifecourse.portal.people.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.person.AddressKind;
import org.lifecourse.core.person.AddressText;
import org.lifecourse.core.person.BirthPrecision;
import org.lifecourse.core.person.PersonText;
import org.lifecourse.core.person.Sex;

/** What is typed about a person who is entered. */
public class PersonInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String given;
    private String family;
    private String preferred;
    private BirthPrecision precision = BirthPrecision.DAY;
    private LocalDate bornOn;
    private LocalDate expectedOn;
    private Sex sex = Sex.UNKNOWN;
    private String nhsNumber;
    private String upn;
    private String lines;
    private String postcode;
    private String place;

    PersonText text() {
        return new PersonText(given, family, preferred, precision.hasDay() ? bornOn : null, precision,
                precision == BirthPrecision.UNBORN ? expectedOn : null, null, sex, null, null, null, null, false, nhsNumber, upn, null,
                lines == null ? null : new AddressText(AddressKind.HOME, lines, postcode, place, false, null));
    }

    public BirthPrecision getPrecision() {
        return precision;
    }

    public void setPrecision(BirthPrecision precision) {
        this.precision = precision == null ? BirthPrecision.UNKNOWN : precision;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex == null ? Sex.UNKNOWN : sex;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getPreferred() {
        return preferred;
    }

    public void setPreferred(String preferred) {
        this.preferred = preferred;
    }

    public LocalDate getBornOn() {
        return bornOn;
    }

    public void setBornOn(LocalDate bornOn) {
        this.bornOn = bornOn;
    }

    public LocalDate getExpectedOn() {
        return expectedOn;
    }

    public void setExpectedOn(LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }

    public String getNhsNumber() {
        return nhsNumber;
    }

    public void setNhsNumber(String nhsNumber) {
        this.nhsNumber = nhsNumber;
    }

    public String getUpn() {
        return upn;
    }

    public void setUpn(String upn) {
        this.upn = upn;
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
}
