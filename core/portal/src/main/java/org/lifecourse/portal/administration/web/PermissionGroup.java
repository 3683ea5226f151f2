package org.lifecourse.portal.administration.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.lifecourse.core.ServiceArea;
import org.lifecourse.core.staff.PermissionRow;
import org.lifecourse.core.web.Texts;

/** The permissions of one module under its name. */
public record PermissionGroup(String module, String title, List<PermissionRow> permissions) {

    static List<PermissionGroup> of(List<PermissionRow> permissions) {
        var modules = new LinkedHashMap<String, List<PermissionRow>>();
        permissions.forEach(row -> modules.computeIfAbsent(row.module(), key -> new ArrayList<>()).add(row));
        return modules.entrySet().stream().map(entry -> new PermissionGroup(entry.getKey(), title(entry.getKey()), entry.getValue())).toList();
    }

    private static String title(String module) {
        return Arrays.stream(ServiceArea.values()).filter(area -> area.code().equals(module)).findFirst().map(Texts::word).orElse(module);
    }
}
