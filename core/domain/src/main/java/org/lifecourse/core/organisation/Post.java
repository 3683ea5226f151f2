package org.lifecourse.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.ServiceArea;

/**
 * A place in an organisation that somebody holds, such as director of public health.
 *
 * <p>Plans and bodies name posts rather than people, so that duties pass on when the holder changes. Some posts are required by
 * law. Who holds it and who held it is told by {@link PostHolding}s.
 */
@Entity
@Table(schema = "core", name = "post")
public class Post extends Aggregate {

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "title", nullable = false)
    private String title;
    @Column(name = "organisation_id")
    private Long organisationId;
    @Column(name = "team_id")
    private Long teamId;
    @Column(name = "statutory", nullable = false)
    private boolean statutory;
    @Column(name = "service_area", nullable = false)
    private String serviceArea;
    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Post() {
        // JPA
    }

    public static Post entered(String code) {
        var post = new Post();
        post.code = Code.of(code);
        return post;
    }

    public void describe(String newTitle, boolean requiredByLaw) {
        if (newTitle == null || newTitle.isBlank()) {
            throw RuleViolation.at("title", "post.needsTitle");
        }
        title = newTitle.strip();
        statutory = requiredByLaw;
    }

    public void belongsTo(Long organisation, Long team, ServiceArea area) {
        organisationId = organisation;
        teamId = team;
        serviceArea = area.code();
    }

    public void close(LocalDate last) {
        if (closedOn != null) {
            throw new RuleViolation("post.isClosedAlready", closedOn);
        }
        closedOn = last;
    }

    /**
     * @throws RuleViolation when the post will not exist on the day any more
     */
    void mustExistOn(LocalDate day) {
        if (closedOn != null && day.isAfter(closedOn)) {
            throw RuleViolation.at("from_date", "post.closedBy", closedOn);
        }
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Long organisationId() {
        return organisationId;
    }

    public Long teamId() {
        return teamId;
    }

    public boolean isStatutory() {
        return statutory;
    }

    public String serviceArea() {
        return serviceArea;
    }

    public LocalDate closedOn() {
        return closedOn;
    }
}
