package org.lifecourse.adults.safeguarding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lifecourse.adults.AdultsModule;
import org.lifecourse.adults.AdultsPermission;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.importing.ImportTarget;

/** Safeguarding concerns with their decision, enquiry and outcome from a file ({@code safeguarding-concerns.csv}). */
@Dependent
public class ConcernImportTarget implements ImportTarget {

    @Inject
    private ConcernIntakeService intake;

    @Override
    public String code() {
        return "safeguarding-concern";
    }

    @Override
    public String module() {
        return AdultsModule.CODE;
    }

    @Override
    public String titleKey() {
        return "import.safeguarding-concern";
    }

    @Override
    public String permission() {
        return AdultsPermission.SAFEGUARDING_DECIDE;
    }

    @Override
    public List<String> key() {
        return List.of("source_reference");
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.required("source_reference", "concern_id").atMost(60), ImportColumn.required("person", "local_number", "nhs_number"),
                ImportColumn.required("received_on", "received"), ImportColumn.required("raised_by").atMost(Words.NAME), ImportColumn.required("raised_by_kind"),
                ImportColumn.optional("route"), ImportColumn.required("happened").atMost(Words.STORY), ImportColumn.required("kinds", "types"),
                ImportColumn.required("place", "location"), ImportColumn.optional("place_detail").atMost(Words.LINE),
                ImportColumn.required("source", "source_of_risk"), ImportColumn.optional("source_detail").atMost(Words.LINE),
                ImportColumn.optional("safe_now"), ImportColumn.optional("safety").atMost(Words.NOTE), ImportColumn.optional("consent"),
                ImportColumn.optional("capacity_view"), ImportColumn.optional("worker"), ImportColumn.optional("decision"), ImportColumn.optional("decided_on"),
                ImportColumn.optional("decision_reason").atMost(Words.PAGE), ImportColumn.optional("signposted_to").atMost(Words.LINE),
                ImportColumn.optional("wishes"), ImportColumn.optional("wishes_words").atMost(Words.PAGE), ImportColumn.optional("capacity"),
                ImportColumn.optional("capacity_note").atMost(Words.NOTE), ImportColumn.optional("advocate"),
                ImportColumn.optional("advocate_name").atMost(Words.NAME), ImportColumn.optional("risk_found"),
                ImportColumn.optional("protection_plan").atMost(Words.STORY), ImportColumn.optional("concluded_on"),
                ImportColumn.optional("summary").atMost(Words.STORY), ImportColumn.optional("wishes_met"), ImportColumn.optional("risk_outcome"),
                ImportColumn.optional("episode").atMost(60), ImportColumn.optional("episode_organisation"), ImportColumn.optional("episode_kind"),
                ImportColumn.optional("episode_opened_on"), ImportColumn.optional("episode_summary").atMost(Words.PAGE));
    }

    @Override
    public Effect apply(ImportRow row) {
        return intake.put(new ImportedConcern(row.text("source_reference"), row.text("person"), concern(row), decision(row), row.text("worker"), enquiry(row),
                conclusion(row), row.text("episode"), new EpisodeText(row.text("episode_organisation"), row.word("episode_kind", AbuseKind.class, null),
                        row.day("episode_opened_on"), row.text("episode_summary"))));
    }

    private static ConcernText concern(ImportRow row) {
        return new ConcernText(row.day("received_on"), row.text("raised_by"), row.word("raised_by_kind", RaisedBy.class, null),
                row.word("route", Route.class, Route.OTHER), row.text("happened"), row.word("place", RiskPlace.class, null), row.text("place_detail"),
                row.word("source", RiskSource.class, null), row.text("source_detail"), kinds(row), row.word("safe_now", SafeNow.class, SafeNow.YES),
                row.text("safety"), row.word("consent", Consent.class, Consent.NOT_ASKED), row.word("capacity_view", CapacityView.class, CapacityView.UNCLEAR));
    }

    private static Set<AbuseKind> kinds(ImportRow row) {
        var kinds = new HashSet<AbuseKind>();
        for (var word : row.list("kinds")) {
            var name = word.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            kinds.add(Arrays.stream(AbuseKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                    .orElseThrow(() -> RuleViolation.at("kinds", "import.notAWord", word,
                            String.join(", ", Arrays.stream(AbuseKind.values()).map(Enum::name).toList()))));
        }
        return kinds;
    }

    private static DecisionText decision(ImportRow row) {
        var decision = row.word("decision", Decision.class, null);
        return decision == null ? null : new DecisionText(decision, row.day("decided_on"), row.text("decision_reason"), row.text("signposted_to"));
    }

    private static EnquiryText enquiry(ImportRow row) {
        var wishes = row.word("wishes", Wishes.class, null);
        var capacity = row.word("capacity", Capacity.class, null);
        return wishes == null && capacity == null ? null
                : new EnquiryText(wishes, row.text("wishes_words"), capacity, row.text("capacity_note"), row.word("advocate", Advocate.class, null),
                        row.text("advocate_name"), row.yes("risk_found"), row.word("place", RiskPlace.class, null), row.word("source", RiskSource.class, null),
                        row.text("protection_plan"));
    }

    private static ConclusionText conclusion(ImportRow row) {
        var on = row.day("concluded_on");
        return on == null ? null
                : new ConclusionText(on, row.text("summary"), row.word("wishes_met", WishesMet.class, null), row.word("risk_outcome", RiskOutcome.class, null));
    }
}
