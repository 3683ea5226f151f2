package org.lifecourse.portal.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.organisation.HolderText;
import org.lifecourse.core.organisation.PostDetails;
import org.lifecourse.core.organisation.PostService;
import org.lifecourse.core.web.Done;

/** One post with its holders: appointing somebody, ending a holding, closing the post. */
@Named
@ViewScoped
public class PostViewBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/posts/view?faces-redirect=true&post=";

    @Inject
    private PostService service;

    private String code;
    private long version;
    private Long holding;
    private long holdingVersion;
    private String holderName;
    private String username;
    private LocalDate from;
    private LocalDate to;
    private LocalDate lastDay;
    private transient PostDetails details;

    /** Reads the post as it stands now; after a refusal the page shows this. */
    public void load() {
        details = service.post(code);
        version = details.version();
        details.holdings().stream().filter(PostDetails.Holding::current).findFirst().ifPresent(current -> {
            holding = current.id();
            holdingVersion = current.version();
        });
    }

    public PostDetails getDetails() {
        if (details == null) {
            load();
        }
        return details;
    }

    /** Whether somebody holds the post today whose holding has no last day yet. */
    public boolean isHeldUntilFurtherNotice() {
        return getDetails().holdings().stream().anyMatch(row -> row.current() && row.to() == null);
    }

    public String appoint() {
        details = null;
        service.appoint(code, new HolderText(holderName, username, from, null));
        Done.say("posts_view.appointed", from);
        return HERE + code;
    }

    public String endHolding() {
        details = null;
        service.endHolding(code, holding, holdingVersion, to);
        Done.say("posts_view.ended", to);
        return HERE + code;
    }

    public String close() {
        details = null;
        service.close(code, version, lastDay);
        Done.say("posts_view.closed", lastDay);
        return HERE + code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getHolderName() {
        return holderName;
    }

    public void setHolderName(String holderName) {
        this.holderName = holderName;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
