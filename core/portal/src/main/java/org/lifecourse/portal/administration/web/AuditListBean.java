package org.lifecourse.portal.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.audit.AuditRecord;
import org.lifecourse.core.audit.AuditService;

/** Searching the audit, fifty entries at a time; pages follow the numbers of the entries, so that new ones do not move them. */
@Named
@RequestScoped
public class AuditListBean {

    private static final int SIZE = 50;

    @Inject
    private AuditService service;

    private String staff;
    private String kind;
    private String reference;
    private String action;
    private String from;
    private String to;
    private boolean seen;
    private Long before;
    private Long after;
    private boolean older;
    private boolean newer;
    private List<AuditLine> lines;

    public List<AuditLine> getLines() {
        if (lines == null) {
            lines = entries().stream().map(AuditLine::of).toList();
        }
        return lines;
    }

    private List<AuditRecord> entries() {
        var query = new AuditQuery(staff, kind, reference, action, from, to, seen);
        var found = after == null ? service.find(query.before(before), SIZE + 1) : service.findAfter(query.before(null), after, SIZE + 1);
        var more = found.size() > SIZE;
        older = after == null ? more : true;
        newer = after == null ? before != null : more;
        if (!more) {
            return found;
        }
        return after == null ? found.subList(0, SIZE) : found.subList(1, SIZE + 1);
    }

    public boolean isOlder() {
        return !getLines().isEmpty() && older;
    }

    public boolean isNewer() {
        return !getLines().isEmpty() && newer;
    }

    public long getFirst() {
        return getLines().get(0).entry().number();
    }

    public long getLast() {
        return getLines().get(getLines().size() - 1).entry().number();
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public boolean isSeen() {
        return seen;
    }

    public void setSeen(boolean seen) {
        this.seen = seen;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }

    public Long getAfter() {
        return after;
    }

    public void setAfter(Long after) {
        this.after = after;
    }
}
