package org.lifecourse.portal.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.staff.RoleAdministrationService;
import org.lifecourse.core.staff.StaffAdministrationService;
import org.lifecourse.core.staff.StaffFilter;
import org.lifecourse.core.staff.StaffRow;
import org.lifecourse.core.web.Texts;
import org.lifecourse.portal.Paging;

/** The list of accounts; its filters stand in the address. */
@Named
@RequestScoped
public class StaffListBean {

    private static final List<String> STATES = List.of("active", "locked", "closed");

    @Inject
    private StaffAdministrationService service;
    @Inject
    private RoleAdministrationService roleService;

    private String words;
    private String state;
    private String role;
    private int page = 1;
    private Paging paging;
    private List<StaffRow> rows;

    public List<StaffRow> getRows() {
        if (rows == null) {
            rows = service.staff(filter(), getPaging().offset(), Paging.SIZE);
        }
        return rows;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = new Paging(page, service.count(filter()));
        }
        return paging;
    }

    public Map<String, String> getStates() {
        var states = new LinkedHashMap<String, String>();
        STATES.forEach(code -> states.put(code, Texts.message("administration_staff_list.state." + code)));
        return states;
    }

    public Map<String, String> getRoles() {
        var roles = new LinkedHashMap<String, String>();
        roleService.roles().forEach(row -> roles.put(row.code(), row.title()));
        return roles;
    }

    private StaffFilter filter() {
        return new StaffFilter(words, state, role);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
