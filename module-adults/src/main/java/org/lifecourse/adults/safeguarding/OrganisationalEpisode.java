package org.lifecourse.adults.safeguarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/** Something at one provider that puts many adults at risk. Each of them has a concern of their own. */
@Entity
@Table(schema = "adults", name = "organisational_episode")
public class OrganisationalEpisode extends Aggregate {

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;
    @Column(name = "year", nullable = false, updatable = false)
    private int year;
    @Column(name = "number", nullable = false, updatable = false)
    private int number;
    @Column(name = "source_reference", updatable = false)
    private String sourceReference;
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
        episode.reference = number.reference("SE");
        episode.year = number.year();
        episode.number = number.number();
        episode.sourceReference = Words.blank(knownAs) ? null : Words.of("source_reference", knownAs, 60);
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

    public String reference() {
        return reference;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Long teamId() {
        return teamId;
    }
}
