package org.lifecourse.core.deadline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineService;
import org.lifecourse.core.deadline.WithdrawalService;

/** The clocks of the records on a page, for the tag {@code lc:clocks}; each record is read once. */
@Named
@RequestScoped
public class ClocksBean {

    @Inject
    private DeadlineService service;
    @Inject
    private WithdrawalService withdrawals;
    @Inject
    private Clock clock;

    private final Map<String, Shown> read = new HashMap<>();

    private record Shown(List<ClockLine> lines, List<CauseNote> causes, boolean withdrawable) {
    }

    public List<ClockLine> of(String module, String kind, String subject) {
        return read(module, kind, subject).lines();
    }

    /** The exceptions on the clocks, those of one cause together. */
    public List<CauseNote> causes(String module, String kind, String subject) {
        return read(module, kind, subject).causes();
    }

    public boolean mayWithdraw(String module, String kind, String subject) {
        return read(module, kind, subject).withdrawable();
    }

    private Shown read(String module, String kind, String subject) {
        return read.computeIfAbsent(module + "/" + kind + "/" + subject, key -> shown(service.of(module, kind, subject), module, kind, subject));
    }

    private Shown shown(List<DeadlineDetails> clocks, String module, String kind, String subject) {
        var today = LocalDate.now(clock);
        var causes = CauseNote.of(clocks);
        return new Shown(clocks.stream().map(details -> new ClockLine(details, today)).toList(), causes,
                causes.stream().anyMatch(CauseNote::isLive) && withdrawals.mayWithdraw(module, kind, subject));
    }
}
