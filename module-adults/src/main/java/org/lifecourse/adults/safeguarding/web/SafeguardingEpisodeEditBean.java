package org.lifecourse.adults.safeguarding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.lifecourse.adults.safeguarding.AbuseKind;
import org.lifecourse.adults.safeguarding.Choice;
import org.lifecourse.adults.safeguarding.EpisodeService;
import org.lifecourse.adults.safeguarding.EpisodeText;
import org.lifecourse.core.web.Done;
import org.lifecourse.core.web.ShellBean;

/** Opening an organisational episode. */
@Named
@ViewScoped
public class SafeguardingEpisodeEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EpisodeService service;
    @Inject
    private ShellBean shell;

    private String organisation;
    private AbuseKind kind;
    private LocalDate openedOn;
    private String summary;
    private transient List<Choice> providers;

    /** Refuses those who may not open an episode before they see the form. */
    public void load() {
        openedOn = shell.getToday();
        getProviders();
    }

    public List<Choice> getProviders() {
        if (providers == null) {
            providers = service.providers();
        }
        return providers;
    }

    public String save() {
        var reference = service.open(new EpisodeText(organisation, kind, openedOn, summary));
        Done.say("safeguarding_episode-edit.opened", reference);
        return "/safeguarding/episode-add?faces-redirect=true&episode=" + reference;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public AbuseKind getKind() {
        return kind;
    }

    public void setKind(AbuseKind kind) {
        this.kind = kind;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public void setOpenedOn(LocalDate openedOn) {
        this.openedOn = openedOn;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }
}
