package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.person.Sex;

/** An unborn child was born. */
@Named
@ViewScoped
public class PersonBornBean extends PersonForm {

    private static final long serialVersionUID = 1L;

    private LocalDate on;
    private Sex sex;
    private String given;
    private String family;

    public String save() {
        service().born(getPerson(), seen(), on, sex, given, family);
        return done("people_born.saved", "overview");
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
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
}
