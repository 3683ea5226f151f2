package org.lifecourse.core.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a form, each with the field that it leads to. */
@Named("formErrors")
@RequestScoped
public class FormErrorsBean {

    /**
     * @param field client id of the field, or null when the whole form is meant
     * @param words what is wrong
     */
    public record Line(String field, String words) {

        public String getField() {
            return field;
        }

        public String getWords() {
            return words;
        }
    }

    public List<Line> getList() {
        var faces = FacesContext.getCurrentInstance();
        var lines = new ArrayList<Line>();
        var clients = faces.getClientIdsWithMessages();
        while (clients.hasNext()) {
            var client = clients.next();
            faces.getMessageList(client).forEach(message -> lines.add(new Line(client, message.getSummary())));
        }
        return lines;
    }
}
