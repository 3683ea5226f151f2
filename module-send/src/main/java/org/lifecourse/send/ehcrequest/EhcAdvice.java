package org.lifecourse.send.ehcrequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * What one body was asked for an assessment.
 *
 * <p>It is asked on a day, may be reminded, and answers: with advice, or that the child is not known to it. An answer is given once.
 */
@Entity
@Table(schema = "send", name = "ehc_advice")
public class EhcAdvice extends Aggregate {

    @Column(name = "request_id", nullable = false, updatable = false)
    private Long requestId;
    @Enumerated(EnumType.STRING)
    @Column(name = "body", nullable = false, updatable = false)
    private AdviceBody body;
    @Column(name = "of_whom", nullable = false)
    private String ofWhom = "";
    @Column(name = "asked_on", nullable = false)
    private LocalDate askedOn;
    @Column(name = "received_on")
    private LocalDate receivedOn;
    @Column(name = "not_known", nullable = false)
    private boolean notKnown;
    @Column(name = "reminders", nullable = false)
    private int reminders;
    @Column(name = "reminded_on")
    private LocalDate remindedOn;
    @Column(name = "note", nullable = false)
    private String note = "";
    @Column(name = "document_id")
    private Long documentId;

    protected EhcAdvice() {
        // JPA
    }

    /**
     * @param decidedOn the day of the decision to assess, before which nobody is asked
     */
    public static EhcAdvice asked(Long requestId, AdviceBody body, String ofWhom, LocalDate on, LocalDate decidedOn, LocalDate today) {
        if (body == null) {
            throw RuleViolation.at("body", "ehcAdvice.needsBody");
        }
        var advice = new EhcAdvice();
        advice.requestId = requestId;
        advice.body = body;
        advice.ofWhom = Input.text("of_whom", ofWhom, 200);
        advice.askedOn = Input.day("asked_on", on, decidedOn, today);
        return advice;
    }

    /**
     * The body answers.
     *
     * @param unknown whether it says that it does not know the child
     * @param document an attached file, or null
     */
    public void answered(LocalDate on, boolean unknown, String words, Long document, LocalDate today) {
        if (receivedOn != null) {
            throw new RuleViolation("ehcAdvice.alreadyReceived");
        }
        var said = Input.text("note", words, 1000);
        receivedOn = Input.day("received_on", on, askedOn, today);
        notKnown = unknown;
        note = said;
        documentId = document;
    }

    /** The answer was put down by mistake: the body is waited for again. */
    public void notAnswered() {
        if (receivedOn == null) {
            throw new RuleViolation("ehcAdvice.notReceived");
        }
        receivedOn = null;
        notKnown = false;
        documentId = null;
    }

    public void reminded(LocalDate on, LocalDate today) {
        if (receivedOn != null) {
            throw new RuleViolation("ehcAdvice.alreadyReceived");
        }
        remindedOn = Input.day("on", on, remindedOn == null ? askedOn : remindedOn, today);
        reminders++;
    }

    public boolean isOutstanding() {
        return receivedOn == null;
    }

    public Long requestId() {
        return requestId;
    }

    public AdviceBody body() {
        return body;
    }

    public String ofWhom() {
        return ofWhom;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public boolean isNotKnown() {
        return notKnown;
    }

    public int reminders() {
        return reminders;
    }

    public LocalDate remindedOn() {
        return remindedOn;
    }

    public String note() {
        return note;
    }

    public Long documentId() {
        return documentId;
    }
}
