package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.person.BirthPrecision;
import org.lifecourse.core.person.PersonText;
import org.lifecourse.core.person.Sex;

/** Changes birth, sex, ethnicity and what somebody needs to be understood. */
@Named
@ViewScoped
public class PersonEditBean extends PersonForm {

    private static final long serialVersionUID = 1L;

    private LocalDate bornOn;
    private BirthPrecision precision;
    private LocalDate expectedOn;
    private LocalDate diedOn;
    private Sex sex;
    private String gender;
    private String ethnicity;
    private String language;
    private String communication;
    private boolean interpreter;

    @Override
    public void load() {
        super.load();
        var now = getDetails();
        bornOn = now.line().bornOn();
        precision = now.line().precision();
        expectedOn = now.line().expectedOn();
        diedOn = now.line().diedOn();
        sex = now.sex();
        gender = now.genderWords();
        ethnicity = now.ethnicity();
        language = now.firstLanguage();
        communication = now.communication();
        interpreter = now.interpreter();
    }

    public String save() {
        service().amend(getPerson(), seen(), new PersonText(null, null, null, precision.hasDay() ? bornOn : null, precision,
                precision == BirthPrecision.UNBORN ? expectedOn : null, diedOn, sex, gender, ethnicity, language, communication, interpreter,
                null, null, null, null));
        return done("people_edit.saved", "overview");
    }

    public LocalDate getBornOn() {
        return bornOn;
    }

    public void setBornOn(LocalDate bornOn) {
        this.bornOn = bornOn;
    }

    public BirthPrecision getPrecision() {
        return precision;
    }

    public void setPrecision(BirthPrecision precision) {
        this.precision = precision;
    }

    public LocalDate getExpectedOn() {
        return expectedOn;
    }

    public void setExpectedOn(LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }

    public LocalDate getDiedOn() {
        return diedOn;
    }

    public void setDiedOn(LocalDate diedOn) {
        this.diedOn = diedOn;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getGender() {
        return gender;
    }

    public void setGender(String gender) {
        this.gender = gender;
    }

    public String getEthnicity() {
        return ethnicity;
    }

    public void setEthnicity(String ethnicity) {
        this.ethnicity = ethnicity;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getCommunication() {
        return communication;
    }

    public void setCommunication(String communication) {
        this.communication = communication;
    }

    public boolean isInterpreter() {
        return interpreter;
    }

    public void setInterpreter(boolean interpreter) {
        this.interpreter = interpreter;
    }
}
