package org.lifecourse.core.indicator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.lifecourse.core.indicator.DefinitionText;
import org.lifecourse.core.indicator.IndicatorDefinition;
import org.lifecourse.core.indicator.IndicatorDetails;
import org.lifecourse.core.indicator.IndicatorEditService;
import org.lifecourse.core.indicator.Polarity;
import org.lifecourse.core.web.Conflict;
import org.lifecourse.core.web.Done;

/** A new version of what a figure means. */
@Named
@ViewScoped
public class IndicatorDefineBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IndicatorEditService service;
    @Inject
    private Conflict conflict;
    @Inject
    private Clock clock;

    private String code;
    private long version;
    private DefinitionInput input;
    private transient IndicatorDetails stored;

    public void load() {
        version = getStored().indicator().version();
        input = DefinitionInput.of(getNewest(), LocalDate.now(clock));
    }

    public String save() {
        stored = null;
        service.define(code, conflict.agreed(version), input.text());
        Done.say("scorecards_define.saved", input.getTitle());
        return "/scorecards/indicator?indicator=" + code + "&faces-redirect=true";
    }

    public IndicatorDetails getStored() {
        if (stored == null) {
            stored = service.toEdit(code);
        }
        return stored;
    }

    public IndicatorDefinition getNewest() {
        return getStored().definitions().get(0);
    }

    public Polarity[] getPolarities() {
        return Polarity.values();
    }

    public DefinitionInput getInput() {
        return input;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
