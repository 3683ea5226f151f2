package org.lifecourse.portal.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lifecourse.core.person.FamilyService;
import org.lifecourse.core.person.RelationshipKind;
import org.lifecourse.core.person.RelationshipText;

/** Who belongs to a person, and who lives with them. */
@Named
@ViewScoped
public class PersonRelationshipsBean extends PersonEntryForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private FamilyService family;

    private String other;
    private RelationshipKind kind;
    private boolean responsible;
    private boolean nextOfKin;
    private String household;
    private String householdName;
    private LocalDate householdFrom;

    public String relate() {
        family.relate(getPerson(), seen(), new RelationshipText(other, kind, true, responsible, nextOfKin, getFrom()));
        return done("people_relationships.saved", "family");
    }

    public String end() {
        family.endRelationship(getPerson(), seen(), getEnding(), getLast());
        return done("people_relationships.ended", "family");
    }

    public String join() {
        family.joinHousehold(getPerson(), seen(), household, householdName, householdFrom);
        return done("people_relationships.joined", "family");
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public RelationshipKind getKind() {
        return kind;
    }

    public void setKind(RelationshipKind kind) {
        this.kind = kind;
    }

    public boolean isResponsible() {
        return responsible;
    }

    public void setResponsible(boolean responsible) {
        this.responsible = responsible;
    }

    public boolean isNextOfKin() {
        return nextOfKin;
    }

    public void setNextOfKin(boolean nextOfKin) {
        this.nextOfKin = nextOfKin;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getHouseholdName() {
        return householdName;
    }

    public void setHouseholdName(String householdName) {
        this.householdName = householdName;
    }

    public LocalDate getHouseholdFrom() {
        return householdFrom;
    }

    public void setHouseholdFrom(LocalDate householdFrom) {
        this.householdFrom = householdFrom;
    }
}
