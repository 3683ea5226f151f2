package org.lifecourse.portal.people.web;

import java.time.LocalDate;

/** A form on entries of a person's record that hold for some time: since when a new one does, and with which day an old one ends. */
public abstract class PersonEntryForm extends PersonForm {

    private static final long serialVersionUID = 1L;

    private LocalDate from;
    private Long ending;
    private LocalDate last;

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Long getEnding() {
        return ending;
    }

    public void setEnding(Long ending) {
        this.ending = ending;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
