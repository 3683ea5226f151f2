package org.lifecourse.portal.deadline.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.deadline.DeadlineRuleService;
import org.lifecourse.core.deadline.RuleChange;
import org.lifecourse.core.deadline.RuleDetails;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** One rule with its versions; a local one can say something else from a day on. */
@Named
@ViewScoped
public class DeadlineRuleBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DeadlineRuleService service;
    @Inject
    private Conflict conflict;

    private String code;
    private long seen;
    private LocalDate from;
    private Integer quantity;
    private boolean pausable;
    private String warnDays;
    private String source;
    private String reason;
    private transient RuleDetails details;

    public void load() {
        seen = getDetails().stored();
        quantity = getDetails().row().quantity();
        pausable = getDetails().pausable();
        warnDays = getDetails().warnDays().stream().map(String::valueOf).collect(Collectors.joining(", "));
        source = getDetails().row().source();
    }

    public RuleDetails getDetails() {
        if (details == null) {
            details = service.rule(code);
        }
        return details;
    }

    public String save() {
        details = null;
        var recounted = service.change(code, conflict.agreed(seen), new RuleChange(from, quantity, pausable, days(), source, reason));
        Done.say("deadlines_rule.saved", from, recounted);
        return "/deadlines/rule?faces-redirect=true&code=" + code;
    }

    private List<Integer> days() {
        var words = warnDays == null ? "" : warnDays.strip();
        if (!words.matches("(\\d{1,3}(\\s*,\\s*|\\s+)?)*")) {
            throw RuleViolation.at("warn_days", "deadlines_rule.warnDays.wrong");
        }
        return Arrays.stream(words.split("[,\\s]+")).filter(word -> !word.isEmpty()).map(Integer::valueOf).toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(Integer quantity) {
        this.quantity = quantity;
    }

    public boolean isPausable() {
        return pausable;
    }

    public void setPausable(boolean pausable) {
        this.pausable = pausable;
    }

    public String getWarnDays() {
        return warnDays;
    }

    public void setWarnDays(String warnDays) {
        this.warnDays = warnDays;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
