package org.lifecourse.send.ehcrequest.web;

import jakarta.inject.Inject;
import org.lifecourse.core.web.RecordForm;
import org.lifecourse.send.ehcrequest.EhcRequestDetails;
import org.lifecourse.send.ehcrequest.EhcRequestService;

/** What the forms on a request share: the request, and the way back to it. */
public abstract class EhcRequestForm extends RecordForm<EhcRequestDetails> {

    private static final long serialVersionUID = 1L;

    @Inject
    private EhcRequestService service;

    private String request;

    @Override
    protected EhcRequestDetails read() {
        return service.editable(request);
    }

    @Override
    protected long versionOf(EhcRequestDetails record) {
        return record.version();
    }

    EhcRequestService service() {
        return service;
    }

    /** Back to the request. */
    String view() {
        return EhcPages.view(request);
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }
}
