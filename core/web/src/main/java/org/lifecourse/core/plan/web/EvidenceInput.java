package org.lifecourse.core.plan.web;

import java.io.Serializable;
import org.lifecourse.core.plan.UpdateText.EvidenceText;
import org.primefaces.model.file.UploadedFile;

/** A row of the form for evidence: a title with a link or a file. */
public class EvidenceInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String link;
    private transient UploadedFile file;

    /** Whether anything stands in the row. */
    boolean isFilled() {
        return title != null || link != null || hasFile();
    }

    private boolean hasFile() {
        return file != null && file.getFileName() != null && !file.getFileName().isBlank();
    }

    /** A file without a title is called by its own name. */
    EvidenceText text() {
        if (!hasFile()) {
            return new EvidenceText(title, link, null, null);
        }
        return new EvidenceText(title == null ? file.getFileName() : title, link, file.getFileName(), file.getContent());
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

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
