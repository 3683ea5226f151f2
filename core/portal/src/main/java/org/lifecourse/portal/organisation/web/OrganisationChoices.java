package org.lifecourse.portal.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.organisation.LocalityKind;
import org.lifecourse.core.organisation.OrganisationFilter;
import org.lifecourse.core.organisation.OrganisationKind;
import org.lifecourse.core.organisation.OrganisationRow;
import org.lifecourse.core.organisation.OrganisationService;
import org.lifecourse.core.organisation.TeamRow;
import org.lifecourse.core.web.Texts;

/** What can be chosen on forms and in filters: from the code that is stored to the words that are shown. */
@Named
@RequestScoped
public class OrganisationChoices {

    private static final int MOST = 2000;

    @Inject
    private OrganisationService service;

    public Map<String, String> getServiceAreas() {
        return choices(Arrays.asList(ServiceArea.values()), ServiceArea::code, Texts::word);
    }

    public Map<String, String> getKinds() {
        return choices(Arrays.asList(OrganisationKind.values()), OrganisationKind::name, Texts::word);
    }

    public Map<String, String> getOrganisations() {
        return choices(service.organisations(new OrganisationFilter("", "", "open"), 0, MOST), OrganisationRow::code, OrganisationRow::name);
    }

    public Map<String, String> getTeams() {
        return choices(service.teams(null, null).stream().filter(team -> team.closedOn() == null).toList(), TeamRow::code, TeamRow::name);
    }

    public Map<String, String> getLocalities() {
        return choices(service.localities(), row -> row.code(),
                row -> row.kind() == LocalityKind.BOROUGH ? row.name() : Texts.message("choice.placeIn", row.name(), row.parentName()));
    }

    private static <T> Map<String, String> choices(List<T> things, Function<T, String> code, Function<T, String> words) {
        return things.stream().collect(Collectors.toMap(code, words, (first, second) -> first, LinkedHashMap::new));
    }
}
