package org.lifecourse.send.ehcrequest.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import org.lifecourse.send.ehcrequest.ExceptionNote.FileNote;

/** Where the forms of a request lead, and what they bring along. */
final class EhcPages {

    private EhcPages() {
    }

    static String view(String reference) {
        return "/ehc-requests/view?faces-redirect=true&request=" + reference;
    }

    /** The file that was chosen, or null when none was. */
    static FileNote file(Part part) throws IOException {
        if (part == null || part.getSize() == 0) {
            return null;
        }
        try (var content = part.getInputStream()) {
            return new FileNote(part.getSubmittedFileName(), content.readAllBytes());
        }
    }
}
