package org.lifecourse.core.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.lifecourse.core.Aggregate;
import org.lifecourse.core.RuleViolation;

/**
 * A named set of permissions. Modules bring default roles; an administrator changes them and adds others. Code never asks for a role.
 */
@Entity
@Table(schema = "core", name = "role")
public class Role extends Aggregate {

    @Column(name = "code", nullable = false, updatable = false)
    private String code;
    @Column(name = "title", nullable = false)
    private String title;
    @Column(name = "description", nullable = false)
    private String description;
    @Column(name = "built_in", nullable = false, updatable = false)
    private boolean builtIn;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "core", name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    private Set<String> permissions = new TreeSet<>();

    protected Role() {
        // JPA
    }

    /**
     * @param builtIn whether a module brings it, so that it can be changed but not removed
     * @throws RuleViolation when the code or title is not acceptable
     */
    public static Role of(String code, String title, String description, boolean builtIn) {
        if (code == null || !code.matches("[A-Z][A-Z0-9_]{1,58}")) {
            throw RuleViolation.at("code", "role.codeMalformed");
        }
        var role = new Role();
        role.code = code;
        role.builtIn = builtIn;
        role.describe(title, description);
        return role;
    }

    /** The code of a new role: its title in capital letters. */
    static String codeFor(String title) {
        var code = title == null ? "" : title.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        return code.substring(0, Math.min(code.length(), 59));
    }

    public void describe(String newTitle, String newDescription) {
        if (newTitle == null || newTitle.isBlank()) {
            throw RuleViolation.at("title", "role.needsTitle");
        }
        title = newTitle.strip();
        description = newDescription == null ? "" : newDescription.strip();
    }

    public void allows(Collection<String> codes) {
        permissions.clear();
        permissions.addAll(codes);
    }

    public void alsoAllows(String permission) {
        permissions.add(permission);
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public boolean isBuiltIn() {
        return builtIn;
    }

    public Set<String> permissions() {
        return Set.copyOf(permissions);
    }
}
