package org.lifecourse.governance.body.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.governance.body.BodyName;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.LegalNature;
import org.lifecourse.governance.body.LinkKind;
import org.lifecourse.governance.body.MemberRole;

/** What can be chosen on the forms of bodies. */
@Named
@RequestScoped
public class BodyChoices {

    @Inject
    private BodyService service;

    private List<BodyName> bodies;
    private List<BodyName> organisations;
    private List<BodyName> posts;

    /** Lines as one text. */
    public String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    public LegalNature[] getNatures() {
        return LegalNature.values();
    }

    public MemberRole[] getRoles() {
        return MemberRole.values();
    }

    /** Lines besides the one to the parent. */
    public List<LinkKind> getSideKinds() {
        return List.of(LinkKind.REPORTS_TO, LinkKind.ADVISES, LinkKind.SUPPORTS);
    }

    /** Bodies that exist today. */
    public List<BodyName> getBodies() {
        if (bodies == null) {
            bodies = service.names(null);
        }
        return bodies;
    }

    /** Bodies that exist today but for one. */
    public List<BodyName> others(String code) {
        return getBodies().stream().filter(body -> !body.code().equals(code)).toList();
    }

    public List<BodyName> getOrganisations() {
        if (organisations == null) {
            organisations = service.organisations();
        }
        return organisations;
    }

    public List<BodyName> getPosts() {
        if (posts == null) {
            posts = service.posts();
        }
        return posts;
    }
}
