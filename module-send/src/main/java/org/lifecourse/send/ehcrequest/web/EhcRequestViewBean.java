package org.lifecourse.send.ehcrequest.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;
import org.lifecourse.send.ehcrequest.AdviceBody;
import org.lifecourse.send.ehcrequest.EhcAdviceService;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestService;
import org.lifecourse.send.ehcrequest.Lifting;

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
    private Conflict conflict;

    private String request;
    private long version;
    private transient EhcRequestDetails details;
    private transient EhcTrack track;

    public void load() {
        version = getDetails().version();
    }

    public String remind(AdviceBody body) {
        details = null;
        advice.remind(request, conflict.agreed(version), body);
        Done.say("ehcRequests_view.reminded", Texts.word(body));
        return EhcPages.view(request);
    }

    public String reopen(AdviceBody body) {
        details = null;
        advice.reopen(request, conflict.agreed(version), body);
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
            track = EhcTrack.of(getDetails(), getDetails().today());
        }
        return track;
    }

    public List<EhcSteps.Step> getSteps() {
        return EhcSteps.of(getDetails(), getDetails().today());
    }

    /** What an exception lifts, in words, each with the day that is worked to now. */
    public List<String> liftedWhat(Lifting lifting) {
        return lifting.clocks().stream().map(EhcSteps::lifted).toList();
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }
}
