package org.lifecourse.governance.body.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.governance.body.MemberRole;
import org.lifecourse.governance.body.MemberRow;
import org.lifecourse.governance.body.MemberText;

/** What is typed about a seat and who sits on it. */
public class MemberInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String seat;
    private String person;
    private String post;
    private String organisation;
    private MemberRole role = MemberRole.MEMBER;
    private boolean voting = true;
    private LocalDate from;
    private LocalDate to;
    private String substitute;

    static MemberInput of(MemberRow member) {
        var input = seatOf(member);
        input.person = member.personName();
        input.post = member.postCode();
        input.from = member.from();
        input.to = member.to();
        input.substitute = member.substitute();
        return input;
    }

    /** The seat without whoever sits on it. */
    static MemberInput seatOf(MemberRow member) {
        var input = new MemberInput();
        input.seat = member.seat();
        input.organisation = member.organisationCode();
        input.role = member.role();
        input.voting = member.voting();
        input.to = member.to();
        return input;
    }

    MemberText text() {
        return new MemberText(seat, person, post, organisation, role, voting, from, to, substitute);
    }

    public String getSeat() {
        return seat;
    }

    public void setSeat(String seat) {
        this.seat = seat;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public MemberRole getRole() {
        return role;
    }

    public void setRole(MemberRole role) {
        this.role = role;
    }

    public boolean isVoting() {
        return voting;
    }

    public void setVoting(boolean voting) {
        this.voting = voting;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getSubstitute() {
        return substitute;
    }

    public void setSubstitute(String substitute) {
        this.substitute = substitute;
    }
}
