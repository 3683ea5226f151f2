package org.lifecourse.core.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lifecourse.core.ChangedMeanwhile;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;
import org.lifecourse.core.person.RecordRestricted;

/**
 * Errors, once for everyone: a broken rule becomes a message beside its field and the person stays on the page with what they typed; a
 * missing record is a 404, a missing permission a 403; a restricted record leads those who may to breaking the glass; an expired page is
 * opened anew, where the draft is waiting; a database that is away for the moment is a 503 that says what to do.
 */
class RuleMessages extends ExceptionHandlerWrapper {

    RuleMessages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var event = events.next();
            var queued = event.getContext();
            if (answered(queued.getContext(), queued.getException(), queued.getPhaseId())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private boolean answered(FacesContext faces, Throwable thrown, PhaseId phase) {
        var denied = find(thrown, AccessDenied.class);
        if (denied != null) {
            Refusals.note(denied, faces.getExternalContext().getRequestContextPath() + faces.getExternalContext().getRequestServletPath());
            return denied instanceof RecordRestricted restricted && !faces.isPostback() && BrokenGlass.mayBeAsked()
                    ? redirect(faces, BrokenGlass.page(restricted, (HttpServletRequest) faces.getExternalContext().getRequest()))
                    : send(faces, 403);
        }
        var rule = find(thrown, RuleViolation.class);
        if (rule != null) {
            return violated(faces, rule, phase);
        }
        if (Collision.isBehind(thrown) && phase != PhaseId.RENDER_RESPONSE) {
            if (!faces.isPostback()) {
                return send(faces, 503);
            }
            say(faces, null, Texts.message("record.changedMeanwhile"));
            return true;
        }
        if (thrown instanceof ViewExpiredException) {
            return faces.getPartialViewContext().isAjaxRequest() ? reopen(faces) : sentAlready(faces);
        }
        if (OutOfReach.isOddValue(thrown)) {
            return send(faces, 400);
        }
        if (OutOfReach.isBehind(thrown)) {
            return tellOutOfReach(faces, thrown);
        }
        return false;
    }

    private static boolean tellOutOfReach(FacesContext faces, Throwable thrown) {
        var context = faces.getExternalContext();
        try {
            OutOfReach.answer((HttpServletRequest) context.getRequest(), (HttpServletResponse) context.getResponse(), thrown);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
        return true;
    }

    private boolean violated(FacesContext faces, RuleViolation rule, PhaseId phase) {
        var opening = !faces.isPostback() || phase == PhaseId.RENDER_RESPONSE;
        if (opening && rule.key().endsWith(".unknown")) {
            return faces.isPostback() && !faces.getPartialViewContext().isAjaxRequest() ? sentAlready(faces) : send(faces, 404);
        }
        if (phase == PhaseId.RENDER_RESPONSE) {
            return false;
        }
        if (rule instanceof ChangedMeanwhile changed) {
            Conflict.notice(faces, (Long) changed.arguments().get(3));
        }
        say(faces, rule.field(), Texts.message(rule));
        return true;
    }

    private static void say(FacesContext faces, String field, String words) {
        faces.addMessage(clientId(faces, field), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        faces.validationFailed();
        faces.renderResponse();
    }

    private static String clientId(FacesContext faces, String field) {
        if (field == null || faces.getViewRoot() == null) {
            return null;
        }
        var found = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (isField(component, field)) {
                found[0] = component.getClientId(faces);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static boolean isField(UIComponent component, String field) {
        return field.equals(component.getId()) && component instanceof jakarta.faces.component.EditableValueHolder;
    }

    private static boolean send(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
        return true;
    }

    /** The page was left while this was on its way, or was kept on a node that is gone, or the form was sent twice: it is opened anew and says so. */
    private static boolean sentAlready(FacesContext faces) {
        Done.doubt("error_sentAlready.text");
        return reopen(faces);
    }

    private static boolean reopen(FacesContext faces) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var query = request.getQueryString();
        return redirect(faces, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static boolean redirect(FacesContext faces, String address) {
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
        return true;
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> kind) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < 25; cause = cause.getCause(), depth++) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
