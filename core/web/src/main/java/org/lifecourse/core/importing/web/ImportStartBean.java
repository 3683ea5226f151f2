package org.lifecourse.core.importing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.importing.ImportColumn;
import org.lifecourse.core.importing.ImportService;
import org.lifecourse.core.importing.ImportService.Choice;
import org.lifecourse.core.web.Texts;

/** Bringing a file. */
@Named
@RequestScoped
public class ImportStartBean {

    @Inject
    private ImportService service;

    private String target;
    private boolean western;
    private boolean tooLarge;
    private Part file;
    private List<Choice> choices;

    /** A file that was too large to be taken leads back here. */
    public void load() {
        if (tooLarge) {
            service.refuseLargeFile();
        }
    }

    public String upload() throws IOException {
        var name = file == null ? "" : file.getSubmittedFileName();
        var content = name == null || name.isBlank() ? null : file.getInputStream();
        return "/imports/view?import=" + service.upload(target, name, content, western) + "&faces-redirect=true";
    }

    /** What may be imported: words by code. */
    public Map<String, String> getTargets() {
        Map<String, String> words = new LinkedHashMap<>();
        choices().stream().sorted((one, other) -> title(one).compareTo(title(other))).forEach(choice -> words.put(title(choice), choice.code()));
        return words;
    }

    /** What a file needs, target by target. */
    public List<Guide> getGuides() {
        return choices().stream().map(choice -> new Guide(title(choice), names(choice, true), names(choice, false))).toList();
    }

    private static String title(Choice choice) {
        return Texts.message(choice.titleKey());
    }

    private static String names(Choice choice, boolean required) {
        return String.join(", ", choice.columns().stream().filter(column -> column.required() == required).map(ImportColumn::name).toList());
    }

    private List<Choice> choices() {
        if (choices == null) {
            choices = service.choices();
        }
        return choices;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public boolean isWestern() {
        return western;
    }

    public void setWestern(boolean western) {
        this.western = western;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    public void setTooLarge(boolean tooLarge) {
        this.tooLarge = tooLarge;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** The columns of a target. */
    public record Guide(String title, String required, String optional) {
    }
}
