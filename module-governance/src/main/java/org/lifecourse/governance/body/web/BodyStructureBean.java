package org.lifecourse.governance.body.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecourse.core.web.Days;
import org.lifecourse.core.web.Texts;
import org.lifecourse.governance.body.BodyService;
import org.lifecourse.governance.body.BodyStructure;
import org.lifecourse.governance.body.LinkKind;
import org.lifecourse.governance.body.StructureChart;

/** All bodies of a day as a chart and as a list. */
@Named
@RequestScoped
public class BodyStructureBean {

    private static final String EVERY_LINE = "all";
    private static final String NO_LINE = "none";

    @Inject
    private BodyService service;

    private String on;
    private String lines;
    private BodyStructure structure;
    private StructureChart chart;
    private List<BodyStructure.Branch> trees;

    public void load() {
        structure = service.structure(Days.of(on));
        chart = StructureChart.of(structure.showing(drawn()));
        trees = structure.trees();
    }

    private Set<LinkKind> drawn() {
        if (NO_LINE.equals(lines)) {
            return EnumSet.noneOf(LinkKind.class);
        }
        return EVERY_LINE.equals(lines) ? EnumSet.allOf(LinkKind.class) : EnumSet.of(LinkKind.REPORTS_TO);
    }

    public Map<String, String> getLineChoices() {
        var words = new LinkedHashMap<String, String>();
        words.put(EVERY_LINE, Texts.message("bodies_structure.lines.all"));
        words.put(NO_LINE, Texts.message("bodies_structure.lines.none"));
        return words;
    }

    public BodyStructure getStructure() {
        return structure;
    }

    public StructureChart getChart() {
        return chart;
    }

    public List<BodyStructure.Branch> getTrees() {
        return trees;
    }

    /** The part of an address that leads a body to the same day. */
    public String getDay() {
        return Days.of(on) == null ? "" : "&on=" + Days.of(on);
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }
}
