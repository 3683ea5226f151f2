package org.lifecourse.core.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.deadline.DeadlineDetails;
import org.lifecourse.core.deadline.DeadlineKey;
import org.lifecourse.core.deadline.DeadlineStatus;
import org.lifecourse.core.deadline.ExceptionRow;

class CauseNoteTest {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 15);
    private static final LocalDate RECORDED = LocalDate.of(2026, 6, 1);

    @Test
    void whatWasRecordedTogetherIsOneNoteThatNamesItsClocks() {
        var notes = CauseNote.of(List.of(clock(1, "Advice of the school", DeadlineStatus.EXCEPTED, row(11, "Term dates", "Beth Larwood", null)),
                clock(2, "Send the final plan", DeadlineStatus.EXCEPTED, row(12, "Term dates", "Beth Larwood", LocalDate.of(2026, 12, 1)),
                        row(13, "Letter", "Beth Larwood", null))));

        assertThat(notes).hasSize(2);
        assertThat(notes.get(0).placed()).extracting(one -> one.clock().title(), one -> one.row().agreedOn())
                .containsExactly(tuple("Advice of the school", null), tuple("Send the final plan", LocalDate.of(2026, 12, 1)));
        assertThat(notes.get(0).isLive()).isTrue();
        assertThat(notes.get(0).isImported()).isFalse();
        assertThat(notes.get(1).placed()).hasSize(1);
    }

    @Test
    void whatAnImportBroughtSaysSo() {
        var note = CauseNote.of(List.of(clock(1, "Advice of the school", DeadlineStatus.MET, row(11, "Term dates", null, null)))).get(0);

        assertThat(note.isImported()).isTrue();
    }

    @Test
    void ofAReplacedClockTheOneThatCountsNowTells() {
        var withdrawn = new ExceptionRow(21L, "SCHOOL_CLOSED", "School closed", FROM, FROM.plusDays(30), null, "Term dates", null, "Beth Larwood", RECORDED,
                true, RECORDED, "Wrong school", "Imogen Hartley", false);
        var notes = CauseNote.of(List.of(clock(2, "Send the final plan", DeadlineStatus.RUNNING, withdrawn),
                clock(1, "Send the final plan", DeadlineStatus.SUPERSEDED, row(11, "Term dates", "Beth Larwood", null))));

        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).isLive()).isFalse();
        assertThat(notes.get(0).row().withdrawnBecause()).isEqualTo("Wrong school");
    }

    @Test
    void anExceptionThatLiftsNothingSaysSo() {
        var idle = new ExceptionRow(11L, "SCHOOL_CLOSED", "School closed", FROM, FROM.plusDays(30), null, "Term dates", null, null, RECORDED, false, null,
                null, null, false);
        var note = CauseNote.of(List.of(clock(1, "Send the final plan", DeadlineStatus.RUNNING, idle))).get(0);

        assertThat(note.isIdle()).isTrue();
    }

    @Test
    void theEvidenceEndsWithOneMarkOnly() {
        assertThat(evidence("Term dates")).isEqualTo("Evidence: Term dates. Imported.");
        assertThat(evidence("Term dates.")).isEqualTo("Evidence: Term dates. Imported.");
        assertThat(evidence("Term dates?")).isEqualTo("Evidence: Term dates? Imported.");
        assertThat(evidence("Term dates,\nletter…")).isEqualTo("Evidence: Term dates,\nletter… Imported.");
    }

    private static String evidence(String words) {
        return MessageFormat.format(ResourceBundle.getBundle("org.lifecourse.core.web.core").getString("clocks.cause.evidence"), CauseNote.sentence(words),
                "Imported.");
    }

    private static ExceptionRow row(long id, String evidence, String by, LocalDate agreed) {
        return new ExceptionRow(id, "SCHOOL_CLOSED", "School closed", FROM, FROM.plusDays(30), agreed, evidence, null, by, RECORDED, false, null, null, null,
                true);
    }

    private static DeadlineDetails clock(long id, String title, DeadlineStatus status, ExceptionRow... rows) {
        return new DeadlineDetails(id, DeadlineKey.of(title.toLowerCase().replace(' ', '-'), "send", "ehc-request", "NA-1"), title, 1, title, "STATUTE",
                RECORDED, FROM, FROM, null, status, 0, List.of(rows), List.of(), List.of(), null);
    }
}
