package org.lifecourse.children.pathway;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lifecourse.children.ChildrenPermission;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.importing.ImportRow;
import org.lifecourse.core.person.PersonService;

/** Takes contacts of another system over, step by step through the services, so that clocks and chronology come out as if recorded here. */
@ApplicationService
public class ContactIntakeService {

    @Inject
    private PathwayRepository repository;
    @Inject
    private ContactService contacts;
    @Inject
    private EarlyHelpService earlyHelp;
    @Inject
    private AssessmentService assessments;
    @Inject
    private PersonService people;

    /** @return false when the contact is known already */
    @RequiresPermission(ChildrenPermission.CONTACT_DECIDE)
    public boolean put(ImportRow row) {
        var child = person("child", row.text("child"));
        Words.chosen("received_on", row.day("received_on"));
        if (repository.findContact(child, row.day("received_on")).isPresent()) {
            return false;
        }
        var children = Stream.concat(Stream.of(child), row.list("siblings").stream().map(number -> person("siblings", number)))
                .map(id -> people.open(id, "contact.imported").reference()).toList();
        var reference = contacts.record(new ContactText(row.day("received_on"), children, row.word("source", ContactSource.class, null),
                row.text("source_name"), row.text("agency_code"), row.text("worry"), row.word("consent", Consent.class, null)));
        var decision = row.word("decision", ThresholdDecision.class, null);
        if (decision != null) {
            var opened = contacts.decide(reference, repository.findContact(reference).orElseThrow().version(), new DecisionText(
                    row.day("decided_on"), decision, row.text("reason"), children, row.text("lead_agency_code"),
                    decision == ThresholdDecision.EARLY_HELP ? row.text("worker") : "", row.text("team_code")));
            follow(decision, opened, row);
        }
        return true;
    }

    private void follow(ThresholdDecision decision, String opened, ImportRow row) {
        if (decision == ThresholdDecision.EARLY_HELP && row.day("plan_agreed_on") != null) {
            help(opened, row);
        }
        if (decision == ThresholdDecision.SOCIAL_WORK && row.day("referral_decided_on") != null) {
            assess(opened, row);
        }
    }

    private void help(String reference, ImportRow row) {
        var agreed = row.day("plan_agreed_on");
        var closed = row.day("closed_on");
        var closing = row.word("closing", Closing.class, null);
        var met = closing == Closing.OUTCOMES_MET ? closed : null;
        earlyHelp.plan(reference, episodeVersion(reference), new PlanText(agreed, "Assessment taken over with the contact: " + row.text("worry"), "",
                row.list("outcomes").stream().map(word -> new PlanText.Goal(outcome(word), true, "Goal taken over with the plan", "", met)).toList(),
                agreed, row.day("review_on")));
        if (row.day("stepped_up_on") != null) {
            var referral = earlyHelp.stepUp(reference, episodeVersion(reference), row.day("stepped_up_on"), "Early help was not enough",
                    repository.findEpisode(reference).orElseThrow().children().stream().map(id -> people.open(id, "contact.imported").reference())
                            .toList(), row.text("stepped_up_to"));
            if (row.day("referral_decided_on") != null) {
                assess(referral, row);
            }
        } else if (closed != null) {
            earlyHelp.close(reference, episodeVersion(reference), closing, "Closed in the former system", closed);
        }
        if (row.day("checked_on") != null) {
            earlyHelp.check(reference, episodeVersion(reference), true, row.day("checked_on"));
        }
    }

    private static FamilyOutcome outcome(String word) {
        return new ImportRow(0, Map.of("outcomes", word)).word("outcomes", FamilyOutcome.class, null);
    }

    private void assess(String reference, ImportRow row) {
        var decided = row.day("referral_decided_on");
        var assessed = row.day("assessed_on");
        var worker = row.text("stepped_up_on").isEmpty() ? "worker" : "assessor";
        assessments.decide(reference, referralVersion(reference), ReferralDecision.ASSESS, row.text("reason"), decided, decided, row.text(worker));
        if (assessed != null) {
            assessments.write(reference, referralVersion(reference), new AssessmentText(assessed, "Taken over with the contact",
                    "Assessment taken over with the contact: " + row.text("worry"), assessed), repository.staff(worker, row.text(worker)));
        }
        if (row.day("authorised_on") != null) {
            assessments.authorise(reference, referralVersion(reference), row.word("outcome", AssessmentOutcome.class, null), row.text("reason"),
                    new DecisionText(row.day("authorised_on"), null, "", List.of(), "", "", ""));
        }
    }

    private long episodeVersion(String reference) {
        return repository.findEpisode(reference).orElseThrow().version();
    }

    private long referralVersion(String reference) {
        return repository.findReferral(reference).orElseThrow().version();
    }

    private Long person(String field, String number) {
        return people.findByIdentifier(number).orElseThrow(() -> RuleViolation.at(field, "pathway.personUnknown", number));
    }
}
