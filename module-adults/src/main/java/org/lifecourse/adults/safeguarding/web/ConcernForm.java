package org.lifecourse.adults.safeguarding.web;

import org.lifecourse.adults.safeguarding.ConcernDetails;
import org.lifecourse.core.web.RecordForm;

/** What the forms on a concern share: the concern, and the way back to it. */
public abstract class ConcernForm extends RecordForm<ConcernDetails> {

    private static final long serialVersionUID = 1L;

    private String concern;

    @Override
    protected long versionOf(ConcernDetails record) {
        return record.version();
    }

    /** Back to the concern. */
    String view() {
        return "/safeguarding/view?faces-redirect=true&concern=" + concern;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }
}
