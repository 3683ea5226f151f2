package org.lifecourse.portal.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lifecourse.core.module.ModuleRegisterService;
import org.lifecourse.core.module.ModuleRegisterService.ModuleRow;
import org.lifecourse.core.module.ModuleRegisterService.NodeRow;
import org.lifecourse.core.web.Done;

/** The modules: which run, and asking the launchers to start, stop or replace one. The button of a row carries its module. */
@Named
@RequestScoped
public class ModuleListBean {

    private static final String HERE = "/administration/modules/list?faces-redirect=true";

    @Inject
    private ModuleRegisterService service;

    private String started;
    private String stopped;
    private String replaced;
    private List<ModuleRow> rows;

    public List<ModuleRow> getRows() {
        if (rows == null) {
            rows = service.all();
        }
        return rows;
    }

    public String start() {
        service.start(started);
        return asked("administration_modules_list.startAsked");
    }

    public String stop() {
        service.stop(stopped);
        return asked("administration_modules_list.stopAsked");
    }

    public String replace() {
        service.replace(replaced);
        return asked("administration_modules_list.replaceAsked");
    }

    private static String asked(String key) {
        Done.say(key);
        return HERE;
    }

    /** Whether there is more than one node, so that each is shown. */
    public boolean isSeveral() {
        return getRows().stream().flatMap(row -> row.nodes().stream()).map(NodeRow::node).distinct().count() > 1;
    }

    /** Key of what a node says of a module: running, stopped, or that nobody hears of it. */
    public String place(NodeRow node) {
        if (!node.running() && !node.heard()) {
            return "silent";
        }
        return node.running() ? "running" : "stopped";
    }

    /** Tone of the tag of a state. */
    public String tone(ModuleRow row) {
        return switch (row.state()) {
            case "running" -> "green";
            case "stopped" -> "grey";
            case "partly" -> "amber";
            default -> "blue";
        };
    }

    public String getStarted() {
        return started;
    }

    public void setStarted(String started) {
        this.started = started;
    }

    public String getStopped() {
        return stopped;
    }

    public void setStopped(String stopped) {
        this.stopped = stopped;
    }

    public String getReplaced() {
        return replaced;
    }

    public void setReplaced(String replaced) {
        this.replaced = replaced;
    }
}
