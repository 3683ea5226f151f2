package org.lifecourse.children.pathway.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lifecourse.children.pathway.ChildLine;

/** To whom a step hands over, and for which children. */
public class HandoverInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> children = new ArrayList<>();
    private String agency;
    private String lead;
    private String team;

    /** Starts with the children of the record. */
    static HandoverInput of(List<ChildLine> children) {
        var input = new HandoverInput();
        children.stream().filter(child -> child.name() != null).forEach(child -> input.children.add(child.reference()));
        return input;
    }

    public List<String> getChildren() {
        return children;
    }

    public void setChildren(List<String> children) {
        this.children = children;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }
}
