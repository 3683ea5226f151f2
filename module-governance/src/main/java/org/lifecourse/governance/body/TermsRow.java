package org.lifecourse.governance.body;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A version of the terms of reference as its page shows it. */
public record TermsRow(int number, LocalDate adoptedOn, String approvedBy, String text) {

    public List<String> paragraphs() {
        return Arrays.stream(text.split("\\n\\s*\\n")).map(String::strip).filter(paragraph -> !paragraph.isEmpty()).toList();
    }
}
