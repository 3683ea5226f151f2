package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lifecourse.children.pathway.CaseFilter;
import org.lifecourse.children.pathway.CaseList;
import org.lifecourse.children.pathway.EarlyHelpService;

/** Early help episodes, by agency. */
@Named
@RequestScoped
public class EpisodeListBean extends CaseListBase {

    @Inject
    private EarlyHelpService service;

    @Override
    protected CaseList find(CaseFilter filter, int first, int most) {
        return service.episodes(filter, first, most);
    }
}
