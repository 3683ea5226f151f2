package org.lifecourse.core.deadline.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.deadline.WithdrawalService;
import org.lifecourse.core.deadline.WithdrawalService.Cause;
import org.lifecourse.core.deadline.WithdrawalService.Lifted;
import org.lifecourse.core.deadline.WithdrawalService.Seen;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.Texts;

/** Takes back a lawful exception on the clocks that it lifts, all of them or some. */
@Named
@ViewScoped
public class ClocksWithdrawBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WithdrawalService service;

    private Long exception;
    private Map<String, Long> seen = Map.of();
    private Map<String, String> choices = Map.of();
    private String[] clocks = {};
    private String because;
    private String link;
    private String subject;
    private transient Cause cause;

    public void load() {
        cause = service.cause(exception);
        seen = new LinkedHashMap<>();
        choices = new LinkedHashMap<>();
        cause.clocks().forEach(this::offer);
        clocks = seen.keySet().toArray(String[]::new);
        link = cause.link();
        subject = cause.subject();
    }

    private void offer(Lifted lifted) {
        var id = lifted.exceptionId().toString();
        seen.put(id, lifted.seen());
        choices.put(lifted.without().equals(lifted.dueOn()) ? Texts.message("clocks_withdraw.clock.same", lifted.title(), lifted.dueOn())
                : Texts.message("clocks_withdraw.clock", lifted.title(), lifted.dueOn(), lifted.without()), id);
    }

    public void withdraw() {
        service.withdraw(Arrays.stream(clocks).filter(seen::containsKey).map(id -> new Seen(Long.valueOf(id), seen.get(id))).toList(), because);
        Done.say("clocks_withdraw.done", subject);
        Done.leadTo(link);
    }

    public CauseNote getNote() {
        if (cause == null) {
            cause = service.cause(exception);
        }
        return new CauseNote(cause.exception(), List.of());
    }

    public Map<String, String> getChoices() {
        return choices;
    }

    public String getLink() {
        return link;
    }

    public String getSubject() {
        return subject;
    }

    public Long getException() {
        return exception;
    }

    public void setException(Long exception) {
        this.exception = exception;
    }

    public String[] getClocks() {
        return clocks;
    }

    public void setClocks(String[] clocks) {
        this.clocks = clocks;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
