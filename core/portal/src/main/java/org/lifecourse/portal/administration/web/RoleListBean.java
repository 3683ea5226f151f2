package org.lifecourse.portal.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.staff.RoleAdministrationService;
import org.lifecourse.core.staff.RoleRow;

/** All roles, and what each allows. */
@Named
@RequestScoped
public class RoleListBean {

    @Inject
    private RoleAdministrationService service;

    private List<RoleRow> roles;
    private List<PermissionGroup> groups;

    public List<RoleRow> getRoles() {
        if (roles == null) {
            roles = service.roles();
        }
        return roles;
    }

    public List<PermissionGroup> getGroups() {
        if (groups == null) {
            groups = PermissionGroup.of(service.permissions());
        }
        return groups;
    }

    /** How many columns the matrix has. */
    public int getColumns() {
        return getRoles().size() + 1;
    }
}
