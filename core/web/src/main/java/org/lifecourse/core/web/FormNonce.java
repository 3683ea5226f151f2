package org.lifecourse.core.web;

import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Gives every form the nonce that PrimeFaces asks for with each post. Its own script adds it too, but only once the scripts of the page
 * have run: whoever is quicker, or has no scripts, would be refused.
 */
public class FormNonce implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    @Override
    public void processEvent(SystemEvent event) throws AbortProcessingException {
        var form = (UIForm) event.getSource();
        if (form.getChildren().stream().noneMatch(Field.class::isInstance)) {
            form.getChildren().add(new Field());
        }
    }

    /** The hidden field; written anew with every rendering, never part of the state. */
    public static class Field extends HtmlOutputText {

        public Field() {
            setTransient(true);
            setEscape(false);
        }

        @Override
        public Object getValue() {
            var nonce = PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
            return "<input type=\"hidden\" name=\"primefaces.nonce\" value=\"" + nonce.replaceAll("[^A-Za-z0-9+/=_-]", "") + "\"/>";
        }
    }
}
