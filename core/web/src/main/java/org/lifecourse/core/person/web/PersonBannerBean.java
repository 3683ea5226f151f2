package org.lifecourse.core.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.lifecourse.core.person.PersonBanner;
import org.lifecourse.core.person.PersonOverviewService;
import org.lifecourse.core.web.Texts;

/** The banner of a person, read once a request. */
@Named
@RequestScoped
public class PersonBannerBean {

    @Inject
    private PersonOverviewService service;

    private final Map<Long, PersonBanner> read = new HashMap<>();

    public PersonBanner of(Long personId) {
        return read.computeIfAbsent(personId, service::banner);
    }

    public String referenceOf(Long personId) {
        return personId == null ? "" : of(personId).line().reference();
    }

    /** "Beth Larwood", or "Beth Larwood and 2 more". */
    public String allocatedTo(Long personId) {
        var names = of(personId).allocated();
        return names.size() < 2 ? String.join("", names) : Texts.message("person.andMore", names.get(0), names.size() - 1);
    }

    /** How to talk with the person, in one line. */
    public String communicationOf(Long personId) {
        var banner = of(personId);
        var interpreter = !banner.interpreter() ? "" : banner.firstLanguage().isBlank() ? Texts.message("person.interpreter")
                : Texts.message("person.interpreterFor", banner.firstLanguage());
        return banner.communication().isBlank() ? interpreter : interpreter.isEmpty() ? banner.communication()
                : Texts.message("person.both", banner.communication(), interpreter);
    }
}
