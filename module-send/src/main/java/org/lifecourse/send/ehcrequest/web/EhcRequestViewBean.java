package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.AdviceBody;
import org.lifecourse.send.ehcrequest.EhcAdviceService;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestService;
import org.lifecourse.send.ehcrequest.EhcRules;

/** The record of a request. */
@Named
@ViewScoped
public class EhcRequestViewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcRequestService service;
    @Inject
    private EhcAdviceService advice;
    @Inject
    private Clock clock;

    private String request;
    private long version;
    private transient EhcRequestDetails details;
    private transient EhcTrack track;

    public void load() {
        version = getDetails().version();
    }

    public String remind(AdviceBody body) {
        details = null;
        advice.remind(request, version, body);
        Done.say("ehcRequests_view.reminded", Texts.word(body));
        return EhcPages.view(request);
    }

    public String reopen(AdviceBody body) {
        details = null;
        advice.reopen(request, version, body);
        Done.say("ehcRequests_view.reopened", Texts.word(body));
        return EhcPages.view(request);
    }

    public EhcRequestDetails getDetails() {
        if (details == null) {
            details = service.details(request);
        }
        return details;
    }

    public EhcTrack getTrack() {
        if (track == null) {
            track = EhcTrack.of(getDetails(), getToday());
        }
        return track;
    }

    public List<EhcSteps.Step> getSteps() {
        return EhcSteps.of(getDetails(), getToday());
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** The clock of twenty weeks. */
    public DeadlineDetails getTwentyWeeks() {
        return getDetails().clock(EhcRules.FINAL_PLAN).orElse(null);
    }

    /** What an exception lifts, in words. */
    public String liftedWhat(DeadlineDetails lifted) {
        return lifted.key().part().isEmpty()
                ? Texts.message(lifted.key().rule().equals(EhcRules.FINAL_PLAN) ? "ehcRequests_view.lifts.final" : "ehcRequests_view.lifts.noPlan")
                : Texts.message("ehcRequests_view.lifts.advice", Texts.word(AdviceBody.of(lifted.key().part())));
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }
}
