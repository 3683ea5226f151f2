package org.lifecourse.adults.safeguarding.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.adults.safeguarding.Advocate;
import org.lifecourse.adults.safeguarding.Capacity;
import org.lifecourse.adults.safeguarding.ConclusionText;
import org.lifecourse.adults.safeguarding.EnquiryText;
import org.lifecourse.adults.safeguarding.RiskOutcome;
import org.lifecourse.adults.safeguarding.RiskPlace;
import org.lifecourse.adults.safeguarding.RiskSource;
import org.lifecourse.adults.safeguarding.Wishes;
import org.lifecourse.adults.safeguarding.WishesMet;

/** What is typed about an enquiry. */
public class EnquiryInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private Wishes wishes;
    private String wishesWords;
    private Capacity capacity;
    private String capacityNote;
    private Advocate advocate;
    private String advocateName;
    private Boolean riskFound;
    private RiskPlace place;
    private RiskSource source;
    private String protectionPlan;
    private LocalDate concludedOn;
    private String summary;
    private WishesMet wishesMet;
    private RiskOutcome riskOutcome;

    /**
     * @param ended how it ended, or null while it runs
     */
    static EnquiryInput of(EnquiryText text, ConclusionText ended) {
        var input = new EnquiryInput();
        input.wishes = text.wishes();
        input.wishesWords = text.wishesWords();
        input.capacity = text.capacity();
        input.capacityNote = text.capacityNote();
        input.advocate = text.advocate();
        input.advocateName = text.advocateName();
        input.riskFound = text.riskFound();
        input.place = text.place();
        input.source = text.source();
        input.protectionPlan = text.protectionPlan();
        if (ended != null) {
            input.concludedOn = ended.on();
            input.summary = ended.summary();
            input.wishesMet = ended.wishesMet();
            input.riskOutcome = ended.riskOutcome();
        }
        return input;
    }

    EnquiryText recorded() {
        return new EnquiryText(wishes, wishesWords, capacity, capacityNote, advocate, advocateName, riskFound, place, source, protectionPlan);
    }

    ConclusionText ended() {
        return new ConclusionText(concludedOn, summary, wishesMet, riskOutcome);
    }

    public Wishes getWishes() {
        return wishes;
    }

    public void setWishes(Wishes wishes) {
        this.wishes = wishes;
    }

    public String getWishesWords() {
        return wishesWords;
    }

    public void setWishesWords(String wishesWords) {
        this.wishesWords = wishesWords;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    public String getCapacityNote() {
        return capacityNote;
    }

    public void setCapacityNote(String capacityNote) {
        this.capacityNote = capacityNote;
    }

    public Advocate getAdvocate() {
        return advocate;
    }

    public void setAdvocate(Advocate advocate) {
        this.advocate = advocate;
    }

    public String getAdvocateName() {
        return advocateName;
    }

    public void setAdvocateName(String advocateName) {
        this.advocateName = advocateName;
    }

    public Boolean getRiskFound() {
        return riskFound;
    }

    public void setRiskFound(Boolean riskFound) {
        this.riskFound = riskFound;
    }

    public RiskPlace getPlace() {
        return place;
    }

    public void setPlace(RiskPlace place) {
        this.place = place;
    }

    public RiskSource getSource() {
        return source;
    }

    public void setSource(RiskSource source) {
        this.source = source;
    }

    public String getProtectionPlan() {
        return protectionPlan;
    }

    public void setProtectionPlan(String protectionPlan) {
        this.protectionPlan = protectionPlan;
    }

    public LocalDate getConcludedOn() {
        return concludedOn;
    }

    public void setConcludedOn(LocalDate concludedOn) {
        this.concludedOn = concludedOn;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public WishesMet getWishesMet() {
        return wishesMet;
    }

    public void setWishesMet(WishesMet wishesMet) {
        this.wishesMet = wishesMet;
    }

    public RiskOutcome getRiskOutcome() {
        return riskOutcome;
    }

    public void setRiskOutcome(RiskOutcome riskOutcome) {
        this.riskOutcome = riskOutcome;
    }
}
