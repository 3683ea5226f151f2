package org.lifecourse.children.pathway;

import java.time.LocalDate;
import java.util.List;

/**
 * An early help episode as its page shows it.
 *
 * @param contact reference of the contact before it, or null
 * @param referral reference of the referral from which it was stepped down, or null
 * @param former reference of the episode before, or null
 * @param steppedUp referrals to which it was stepped up
 */
public record EpisodeDetails(long version, String reference, LocalDate openedOn, String contact, String referral, String former, String agency,
        String lead, String team, List<ChildLine> children, String assessment, String familyVoice, LocalDate assessedOn, LocalDate planAgreedOn,
        LocalDate reviewOn, List<OutcomeLine> outcomes, LocalDate closedOn, Closing closing, String closingWords, LocalDate checkedOn,
        Boolean sustained, List<Step> steppedUp) {

    public ChildLine first() {
        return children.get(0);
    }

    public boolean open() {
        return closedOn == null;
    }

    /** Whether somebody still looks whether it lasted. */
    public boolean toCheck() {
        return closing != null && closing.isChecked() && checkedOn == null;
    }

    public List<OutcomeLine> needs() {
        return outcomes.stream().filter(OutcomeLine::needed).toList();
    }

    /** How one of the ten outcomes stands; one of which nothing was said is not needed. */
    public OutcomeLine standing(FamilyOutcome outcome) {
        return outcomes.stream().filter(line -> line.outcome() == outcome).findFirst().orElse(new OutcomeLine(outcome, false, "", "", null));
    }
}
