package org.lifecourse.children.pathway;

import java.time.LocalDate;

/** A social work assessment as somebody writes it; {@code writtenOn} is null while it is a draft. */
public record AssessmentText(LocalDate seenOn, String childVoice, String analysis, LocalDate writtenOn) {
}
