package org.lifecourse.adults.safeguarding.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecourse.adults.safeguarding.ConcernRow;
import org.lifecourse.core.web.Texts;

/** Concerns as rows of a file. */
final class ConcernExport {

    private ConcernExport() {
    }

    static List<String> header() {
        return Stream.of("reference", "person", "name", "received", "kinds", "stage", "decision", "decidedOn", "decisionDue", "enquiryDue", "concludedOn",
                "wishesMet", "riskOutcome", "worker", "team", "episode").map(column -> Texts.message("safeguarding_export." + column)).toList();
    }

    static List<List<Object>> rows(List<ConcernRow> rows) {
        return rows.stream().map(ConcernExport::row).toList();
    }

    private static List<Object> row(ConcernRow row) {
        return Stream.of(row.reference(), row.personReference(), row.isHidden() ? Texts.message("safeguarding.restricted") : row.person(), row.receivedOn(),
                row.kinds().stream().map(Texts::word).collect(Collectors.joining("; ")), Texts.word(row.stage()), word(row.decision()), row.decidedOn(),
                row.decisionDue(), row.enquiryDue(), row.concludedOn(), word(row.wishesMet()), word(row.riskOutcome()), row.worker(), row.team(),
                row.episode()).map(value -> value == null ? (Object) "" : value).toList();
    }

    private static String word(Object constant) {
        return constant == null ? "" : Texts.word(constant);
    }
}
