package org.lifecourse.core.access;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is acting in this request: a member of staff with what they may do today, or the portal itself.
 *
 * @param staffId null for the portal itself and for nobody
 * @param username the sign-in name, or the name of the process
 * @param displayName the name that others see
 * @param grants permissions with the scopes in which they hold
 * @param system whether the portal acts by itself (migrations, jobs, sample data)
 */
public record Actor(Long staffId, String username, String displayName, Map<String, List<Scope>> grants, boolean system)
        implements Serializable {

    /** Somebody who has not signed in. */
    public static final Actor NOBODY = new Actor(null, "", "", Map.of(), false);

    /**
     * The portal itself, for work that no person asked for.
     *
     * @param process what runs, as the audit shows it
     */
    public static Actor portal(String process) {
        return new Actor(null, process, process, Map.of(), true);
    }

    public boolean isSignedIn() {
        return staffId != null;
    }

    /** Whether the permission is held in any scope. */
    public boolean may(String permission) {
        return system || grants.containsKey(permission);
    }

    /** Whether the permission is held for records of the given service area. */
    public boolean may(String permission, String area) {
        return system || grants.getOrDefault(permission, List.of()).stream().anyMatch(scope -> scope.coversArea(area));
    }

    /** Whether the actor holds any permission of the module, so that its workers and records are no news to them. */
    public boolean worksIn(String module) {
        return system || "core".equals(module) || grants.keySet().stream().anyMatch(permission -> permission.startsWith(module + "."));
    }

    public Set<String> permissions() {
        return grants.keySet();
    }

    /** Two letters for the picture of a person. */
    public String initials() {
        var letters = List.of(displayName.split("[\\s-]+")).stream().filter(word -> !word.isBlank())
                .map(word -> word.substring(0, 1)).collect(Collectors.toList());
        if (letters.isEmpty()) {
            return "?";
        }
        return letters.size() == 1 ? letters.get(0) : letters.get(0) + letters.get(letters.size() - 1);
    }
}
