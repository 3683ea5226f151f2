package org.lifecourse.adults.safeguarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.RuleViolation;

/** Something at one provider that puts many adults at risk. Each of them has a concern of their own. */
@Entity
@Table(schema = "adults", name = "organisational_episode")
public class OrganisationalEpisode extends NumberedCase {

    @Column(name = "organisation_id", nullable = false)
    private Long organisationId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private AbuseKind kind;
    @Column(name = "opened_on", nullable = false)
    private LocalDate openedOn;
    @Column(name = "summary", nullable = false)
    private String summary;
    @Column(name = "team_id", nullable = false)
    private Long teamId;
    @Column(name = "closed_on")
    private LocalDate closedOn;
    @Column(name = "outcome", nullable = false)
    private String outcome = "";

    protected OrganisationalEpisode() {
        // JPA
    }

    /**
     * @param knownAs the number of another system, or blank
     */
    public static OrganisationalEpisode opened(CaseNumber number, String knownAs, Long organisation, Long team, EpisodeText text, LocalDate today) {
        var episode = new OrganisationalEpisode();
        episode.isNumbered("SE", number, knownAs);
        episode.teamId = team;
        episode.organisationId = organisation;
        episode.kind = Words.needed("kind", text.kind(), "episode.needsKind");
        episode.openedOn = Words.day("opened_on", text.openedOn(), null, today);
        episode.summary = Words.needed("summary", text.summary(), Words.PAGE, "episode.needsSummary");
        return episode;
    }

    /**
     * @param open how many of its concerns are still open
     */
    public void close(LocalDate on, String words, long open, LocalDate today) {
        mustBeOpen();
        if (open > 0) {
            throw new RuleViolation("episode.concernsOpen", open);
        }
        var told = Words.needed("outcome", words, Words.PAGE, "episode.needsOutcome");
        closedOn = Words.day("closed_on", on, openedOn, today);
        outcome = told;
    }

    void mustBeOpen() {
        if (closedOn != null) {
            throw new RuleViolation("episode.closed", closedOn);
        }
    }

    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("organisation", organisationId);
        values.put("team", teamId);
        values.put("kind", kind);
        values.put("opened", openedOn);
        values.put("summary", summary);
        values.put("closed", closedOn);
        values.put("outcome", outcome);
        return values;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Long teamId() {
        return teamId;
    }
}
