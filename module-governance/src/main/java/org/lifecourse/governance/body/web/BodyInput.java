package org.lifecourse.governance.body.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.web.Texts;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyText;
import org.lifecourse.governance.body.LegalNature;

/** What is typed about a body. */
public class BodyInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private LocalDate establishedOn;
    private String establishedAsWritten;
    private String organisation;
    private String name;
    private String shortName;
    private LegalNature nature;
    private String purpose;
    private String role;
    private String frequency;
    private String quorum;
    private String voting;
    private String legalBasis;
    private String clerkPost;
    private String source;

    static BodyInput of(BodyDetails body) {
        var input = new BodyInput();
        input.code = body.code();
        input.establishedOn = body.establishedOn();
        input.establishedAsWritten = body.establishedAsWritten();
        input.organisation = body.organisationCode();
        input.name = body.name();
        input.shortName = body.shortName();
        input.nature = body.nature();
        input.purpose = body.purpose();
        input.role = String.join("\n", body.role());
        input.frequency = body.frequency();
        input.quorum = body.quorum();
        input.voting = body.voting();
        input.legalBasis = body.legalBasis();
        input.clerkPost = body.clerkPostCode();
        input.source = body.source();
        return input;
    }

    BodyText text() {
        return new BodyText(code, establishedOn, establishedAsWritten, organisation, name, shortName, nature, purpose, Texts.lines(role),
                frequency, quorum, voting, legalBasis, clerkPost, source);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getEstablishedOn() {
        return establishedOn;
    }

    public void setEstablishedOn(LocalDate establishedOn) {
        this.establishedOn = establishedOn;
    }

    public String getEstablishedAsWritten() {
        return establishedAsWritten;
    }

    public void setEstablishedAsWritten(String establishedAsWritten) {
        this.establishedAsWritten = establishedAsWritten;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public LegalNature getNature() {
        return nature;
    }

    public void setNature(LegalNature nature) {
        this.nature = nature;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getFrequency() {
        return frequency;
    }

    public void setFrequency(String frequency) {
        this.frequency = frequency;
    }

    public String getQuorum() {
        return quorum;
    }

    public void setQuorum(String quorum) {
        this.quorum = quorum;
    }

    public String getVoting() {
        return voting;
    }

    public void setVoting(String voting) {
        this.voting = voting;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getClerkPost() {
        return clerkPost;
    }

    public void setClerkPost(String clerkPost) {
        this.clerkPost = clerkPost;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
