package org.lifecourse.core.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody writes into an update.
 *
 * @param rating code on the plan's scale
 * @param progress percent, or null
 */
public record UpdateText(LocalDate reportedOn, String rating, Integer progress, String narrative, String nextSteps,
        List<EvidenceText> evidence) {

    /**
     * What shows that it is so: a title with a link, or with a file.
     *
     * @param link address, or empty
     * @param fileName name of an attached file, or null
     * @param content the file, or null
     */
    public record EvidenceText(String title, String link, String fileName, byte[] content) {
    }
}
