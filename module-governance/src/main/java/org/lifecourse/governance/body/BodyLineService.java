package org.lifecourse.governance.body;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.lifecourse.core.ApplicationService;
import org.lifecourse.core.access.RequiresPermission;
import org.lifecourse.core.importing.ImportTarget.Effect;
import org.lifecourse.governance.GovernancePermission;

/** Draws and ends the lines from a board or group to those above it, and moves it under another one. */
@ApplicationService
public class BodyLineService {

    @Inject
    private BodyRegister register;
    @Inject
    private BodyLines lines;

    /**
     * Puts a body under another one from a day on.
     *
     * @param parentCode the new parent; blank when it stands alone from then on
     * @param reportsToo whether it also reports to the new parent instead of the old one
     */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void move(String code, long seenVersion, String parentCode, LocalDate from, boolean reportsToo) {
        var body = register.toChange(code, seenVersion);
        body.mustExistOn("from_date", from);
        var parent = Words.blank(parentCode) ? null : register.find("parent", parentCode);
        lines.move(body, parent, from, reportsToo);
        body.changed();
    }

    /** Adds a line to a higher body from a day on. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void draw(String code, long seenVersion, LinkKind kind, String toCode, LocalDate from, LocalDate to) {
        var body = register.toChange(code, seenVersion);
        lines.draw(body, kind, register.find("to_body", toCode), from, to);
        body.changed();
    }

    /** Ends a line to a higher body. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public void endLine(String code, long seenVersion, LinkKind kind, String toCode, LocalDate began, LocalDate lastDay) {
        var body = register.toChange(code, seenVersion);
        lines.end(body, kind, register.find("to_body", toCode), began, lastDay);
        body.changed();
    }

    /** Adds the line of a row, or changes the last day of the one that began that day. */
    @RequiresPermission(GovernancePermission.BODY_EDIT)
    public Effect putLine(String fromCode, LinkKind kind, String toCode, LocalDate from, LocalDate to) {
        register.mayEdit();
        return lines.put(register.find("from_body", fromCode), kind, register.find("to_body", toCode), from, to);
    }
}
