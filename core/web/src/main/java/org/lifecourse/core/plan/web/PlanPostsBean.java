package org.lifecourse.core.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.organisation.PostFilter;
import org.lifecourse.core.organisation.PostRow;
import org.lifecourse.core.organisation.PostService;

/** The posts that may lead or own. */
@Named
@RequestScoped
public class PlanPostsBean {

    private static final int MOST = 1000;

    @Inject
    private PostService service;

    private List<PostRow> posts;

    public List<PostRow> getList() {
        if (posts == null) {
            posts = service.posts(PostFilter.EVERYTHING, 0, MOST);
        }
        return posts;
    }
}
