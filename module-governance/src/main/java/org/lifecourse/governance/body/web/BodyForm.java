package org.lifecourse.governance.body.web;

import jakarta.inject.Inject;
import org.lifecourse.core.web.RecordForm;
import org.lifecourse.governance.body.BodyDetails;
import org.lifecourse.governance.body.BodyService;

/** What the forms on a board or group share: the body, and the way back to it. */
public abstract class BodyForm extends RecordForm<BodyDetails> {

    private static final long serialVersionUID = 1L;

    @Inject
    private BodyService bodies;

    private String body;

    @Override
    protected BodyDetails read() {
        return bodies.editable(body);
    }

    @Override
    protected long versionOf(BodyDetails record) {
        return record.version();
    }

    BodyService bodies() {
        return bodies;
    }

    /** Back to the body. */
    String view() {
        return "/bodies/view?faces-redirect=true&body=" + body;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
