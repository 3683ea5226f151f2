package org.lifecourse.adults.safeguarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * What is found out and done for one adult after a decision, made personal: the adult is asked what they want to come of it, and at the end
 * how far that was achieved.
 */
@Entity
@Table(schema = "adults", name = "safeguarding_enquiry")
public class SafeguardingEnquiry extends Aggregate {

    @Column(name = "concern_id", nullable = false, updatable = false)
    private Long concernId;
    @Column(name = "begun_on", nullable = false)
    private LocalDate begunOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "wishes", nullable = false)
    private Wishes wishes = Wishes.NOT_RECORDED;
    @Column(name = "wishes_words", nullable = false)
    private String wishesWords = "";
    @Enumerated(EnumType.STRING)
    @Column(name = "capacity", nullable = false)
    private Capacity capacity = Capacity.NOT_RECORDED;
    @Column(name = "capacity_note", nullable = false)
    private String capacityNote = "";
    @Enumerated(EnumType.STRING)
    @Column(name = "advocate", nullable = false)
    private Advocate advocate = Advocate.NONE;
    @Column(name = "advocate_name", nullable = false)
    private String advocateName = "";
    @Column(name = "risk_found")
    private Boolean riskFound;
    @Enumerated(EnumType.STRING)
    @Column(name = "place", nullable = false)
    private RiskPlace place;
    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false)
    private RiskSource source;
    @Column(name = "protection_plan", nullable = false)
    private String protectionPlan = "";
    @Column(name = "concluded_on")
    private LocalDate concludedOn;
    @Column(name = "summary", nullable = false)
    private String summary = "";
    @Enumerated(EnumType.STRING)
    @Column(name = "wishes_met")
    private WishesMet wishesMet;
    @Enumerated(EnumType.STRING)
    @Column(name = "risk_outcome")
    private RiskOutcome riskOutcome;

    protected SafeguardingEnquiry() {
        // JPA
    }

    /** Begins with the decision on the concern. */
    public static SafeguardingEnquiry begun(SafeguardingConcern concern) {
        if (concern.decision() == null || !concern.decision().opensEnquiry()) {
            throw new RuleViolation("enquiry.notDecided");
        }
        var enquiry = new SafeguardingEnquiry();
        enquiry.concernId = concern.id();
        enquiry.begunOn = concern.decidedOn();
        enquiry.place = concern.place();
        enquiry.source = concern.source();
        return enquiry;
    }

    /** Writes down what the adult wants, whether they can decide, who speaks for them, and how they are kept safe. */
    public void record(EnquiryText text) {
        mustBeOpen();
        write(text);
    }

    private void write(EnquiryText text) {
        wishes = text.wishes() == null ? Wishes.NOT_RECORDED : text.wishes();
        wishesWords = wishes == Wishes.EXPRESSED ? Words.needed("wishes_words", text.wishesWords(), Words.PAGE, "enquiry.needsWishes") : "";
        capacity = text.capacity() == null ? Capacity.NOT_RECORDED : text.capacity();
        capacityNote = capacity == Capacity.LACKS ? Words.needed("capacity_note", text.capacityNote(), Words.NOTE, "enquiry.needsCapacityNote")
                : Words.of("capacity_note", text.capacityNote(), Words.NOTE);
        advocate = text.advocate() == null ? Advocate.NONE : text.advocate();
        if (capacity == Capacity.LACKS && advocate == Advocate.NONE) {
            throw RuleViolation.at("advocate", "enquiry.needsAdvocate");
        }
        advocateName = advocate == Advocate.NONE ? "" : Words.needed("advocate_name", text.advocateName(), Words.NAME, "enquiry.needsAdvocateName");
        riskFound = text.riskFound();
        place = Words.needed("place", text.place(), "concern.needsPlace");
        source = Words.needed("source", text.source(), "concern.needsSource");
        protectionPlan = Words.of("protection_plan", text.protectionPlan(), Words.STORY);
    }

    /** Ends the enquiry; nothing that the national collection asks for may be missing then. */
    public void conclude(ConclusionText text, LocalDate today) {
        mustBeOpen();
        end(text, today);
    }

    /** Puts right what was recorded after the enquiry was concluded. */
    public void correct(EnquiryText recorded, ConclusionText ended, LocalDate today) {
        if (concludedOn == null) {
            throw new RuleViolation("enquiry.open");
        }
        write(recorded);
        end(ended, today);
    }

    private void end(ConclusionText text, LocalDate today) {
        if (wishes == Wishes.NOT_RECORDED) {
            throw RuleViolation.at("wishes", "enquiry.needsWishesAsked");
        }
        if (capacity == Capacity.NOT_RECORDED) {
            throw RuleViolation.at("capacity", "enquiry.needsCapacity");
        }
        if (riskFound == null) {
            throw RuleViolation.at("risk_found", "enquiry.needsRiskFound");
        }
        var met = wishes == Wishes.EXPRESSED ? Words.needed("wishes_met", text.wishesMet(), "enquiry.needsWishesMet") : null;
        var risk = riskFound ? Words.needed("risk_outcome", text.riskOutcome(), "enquiry.needsRiskOutcome") : null;
        var words = Words.needed("summary", text.summary(), Words.STORY, "enquiry.needsSummary");
        concludedOn = Words.day("concluded_on", text.on(), begunOn, today);
        summary = words;
        wishesMet = met;
        riskOutcome = risk;
    }

    /** The decision was put right, and with it the day on which the enquiry began. */
    void beganOn(LocalDate day) {
        if (concludedOn != null && day.isAfter(concludedOn)) {
            throw RuleViolation.at("decided_on", "enquiry.concludedBefore", concludedOn);
        }
        begunOn = day;
    }

    private void mustBeOpen() {
        if (concludedOn != null) {
            throw new RuleViolation("enquiry.concluded", concludedOn);
        }
    }

    /** What the audit keeps of it. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("begun", begunOn);
        values.put("wishes", wishes + " " + wishesWords);
        values.put("capacity", capacity + " " + capacityNote);
        values.put("advocate", advocate + " " + advocateName);
        values.put("riskFound", riskFound);
        values.put("place", place);
        values.put("source", source);
        values.put("protectionPlan", protectionPlan);
        values.put("concluded", concludedOn);
        values.put("summary", summary);
        values.put("wishesMet", wishesMet);
        values.put("riskOutcome", riskOutcome);
        return values;
    }

    public LocalDate begunOn() {
        return begunOn;
    }

    public LocalDate concludedOn() {
        return concludedOn;
    }

    public boolean isConcluded() {
        return concludedOn != null;
    }

    /** What it records, as it stands. */
    public EnquiryText recorded() {
        return new EnquiryText(wishes, wishesWords, capacity, capacityNote, advocate, advocateName, riskFound, place, source, protectionPlan);
    }

    /** How it ended; all empty while it runs. */
    public ConclusionText ended() {
        return new ConclusionText(concludedOn, summary, wishesMet, riskOutcome);
    }
}
