package org.lifecourse.adults.safeguarding.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecourse.adults.safeguarding.AbuseKind;
import org.lifecourse.adults.safeguarding.CapacityView;
import org.lifecourse.adults.safeguarding.ConcernText;
import org.lifecourse.adults.safeguarding.Consent;
import org.lifecourse.adults.safeguarding.RaisedBy;
import org.lifecourse.adults.safeguarding.RiskPlace;
import org.lifecourse.adults.safeguarding.RiskSource;
import org.lifecourse.adults.safeguarding.Route;
import org.lifecourse.adults.safeguarding.SafeNow;

/** What is typed about a concern. */
public class ConcernInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate receivedOn;
    private String raisedBy;
    private RaisedBy raisedByKind;
    private Route route;
    private String happened;
    private RiskPlace place;
    private String placeDetail;
    private RiskSource source;
    private String sourceDetail;
    private String[] kinds = {};
    private SafeNow safeNow;
    private String safety;
    private Consent consent;
    private CapacityView capacityView;

    static ConcernInput of(ConcernText text) {
        var input = new ConcernInput();
        input.receivedOn = text.receivedOn();
        input.raisedBy = text.raisedBy();
        input.raisedByKind = text.raisedByKind();
        input.route = text.route();
        input.happened = text.happened();
        input.place = text.place();
        input.placeDetail = text.placeDetail();
        input.source = text.source();
        input.sourceDetail = text.sourceDetail();
        input.kinds = text.kinds().stream().map(Enum::name).toArray(String[]::new);
        input.safeNow = text.safeNow();
        input.safety = text.safety();
        input.consent = text.consent();
        input.capacityView = text.capacityView();
        return input;
    }

    ConcernText text() {
        return new ConcernText(receivedOn, raisedBy, raisedByKind, route, happened, place, placeDetail, source, sourceDetail, chosen(), safeNow, safety,
                consent, capacityView);
    }

    private Set<AbuseKind> chosen() {
        return Arrays.stream(kinds).map(AbuseKind::valueOf).collect(Collectors.toSet());
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getRaisedBy() {
        return raisedBy;
    }

    public void setRaisedBy(String raisedBy) {
        this.raisedBy = raisedBy;
    }

    public RaisedBy getRaisedByKind() {
        return raisedByKind;
    }

    public void setRaisedByKind(RaisedBy raisedByKind) {
        this.raisedByKind = raisedByKind;
    }

    public Route getRoute() {
        return route;
    }

    public void setRoute(Route route) {
        this.route = route;
    }

    public String getHappened() {
        return happened;
    }

    public void setHappened(String happened) {
        this.happened = happened;
    }

    public RiskPlace getPlace() {
        return place;
    }

    public void setPlace(RiskPlace place) {
        this.place = place;
    }

    public String getPlaceDetail() {
        return placeDetail;
    }

    public void setPlaceDetail(String placeDetail) {
        this.placeDetail = placeDetail;
    }

    public RiskSource getSource() {
        return source;
    }

    public void setSource(RiskSource source) {
        this.source = source;
    }

    public String getSourceDetail() {
        return sourceDetail;
    }

    public void setSourceDetail(String sourceDetail) {
        this.sourceDetail = sourceDetail;
    }

    public String[] getKinds() {
        return kinds;
    }

    public void setKinds(String[] kinds) {
        this.kinds = kinds;
    }

    public SafeNow getSafeNow() {
        return safeNow;
    }

    public void setSafeNow(SafeNow safeNow) {
        this.safeNow = safeNow;
    }

    public String getSafety() {
        return safety;
    }

    public void setSafety(String safety) {
        this.safety = safety;
    }

    public Consent getConsent() {
        return consent;
    }

    public void setConsent(Consent consent) {
        this.consent = consent;
    }

    public CapacityView getCapacityView() {
        return capacityView;
    }

    public void setCapacityView(CapacityView capacityView) {
        this.capacityView = capacityView;
    }
}
