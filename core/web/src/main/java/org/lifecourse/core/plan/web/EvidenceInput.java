package org.lifecourse.core.plan.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.lifecourse.core.plan.UpdateText.EvidenceText;

/** A row of the form for evidence: a title with a link or a file. */
public class EvidenceInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String link;
    private transient Part file;

    /** Whether anything stands in the row. */
    boolean isFilled() {
        return title != null || link != null || hasFile();
    }

    private boolean hasFile() {
        return file != null && file.getSubmittedFileName() != null && !file.getSubmittedFileName().isBlank();
    }

    /** A file without a title is called by its own name. */
    EvidenceText text() {
        if (!hasFile()) {
            return new EvidenceText(title, link, null, null);
        }
        try (var content = file.getInputStream()) {
            return new EvidenceText(title == null ? file.getSubmittedFileName() : title, link, file.getSubmittedFileName(),
                    content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
