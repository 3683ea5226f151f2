package org.lifecourse.core.indicator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.indicator.IndicatorEditService;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** The target of a figure from a day on, or that none is set. */
@Named
@ViewScoped
public class IndicatorTargetBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IndicatorEditService service;
    @Inject
    private Conflict conflict;
    @Inject
    private Clock clock;

    private String code;
    private long version;
    private LocalDate validFrom;
    private BigDecimal target;
    private String words;
    private transient IndicatorDetails stored;

    public void load() {
        version = getStored().indicator().version();
        validFrom = LocalDate.now(clock);
        var goal = getGoal();
        if (goal != null) {
            target = goal.target();
            words = goal.words();
        }
    }

    public String save() {
        stored = null;
        service.setTarget(code, conflict.agreed(version), new IndicatorDetails.Goal(validFrom, target, words));
        Done.say("scorecards_target.saved", validFrom);
        return "/scorecards/indicator?indicator=" + code + "&faces-redirect=true";
    }

    public IndicatorDetails getStored() {
        if (stored == null) {
            stored = service.toEdit(code);
        }
        return stored;
    }

    /** The newest target, or null. */
    public IndicatorDetails.Goal getGoal() {
        var goals = getStored().targets();
        return goals.isEmpty() ? null : goals.get(goals.size() - 1);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public BigDecimal getTarget() {
        return target;
    }

    public void setTarget(BigDecimal target) {
        this.target = target;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
