package org.lifecourse.portal.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lifecourse.core.person.AddressKind;
import org.lifecourse.core.person.AlertKind;
import org.lifecourse.core.person.BirthPrecision;
import org.lifecourse.core.person.ContactKind;
import org.lifecourse.core.person.IdentifierKind;
import org.lifecourse.core.person.NameKind;
import org.lifecourse.core.person.RelationshipKind;
import org.lifecourse.core.person.Sex;
import org.lifecourse.core.web.Texts;

/** What can be chosen on the pages of a person. */
@Named
@RequestScoped
public class PersonChoices {

    private static final List<String> ETHNICITIES = List.of("WBRI", "WIRI", "WIRT", "WROM", "WOTH", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN",
            "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT");

    public Map<String, String> getSexes() {
        return words(List.of(Sex.FEMALE, Sex.MALE), Sex::letter);
    }

    public Map<String, String> getEthnicities() {
        var choices = new LinkedHashMap<String, String>();
        ETHNICITIES.forEach(code -> choices.put(code, Texts.message("Ethnicity." + code)));
        return choices;
    }

    /** The words of an ethnicity; a code that is no longer offered shows itself. */
    public String ethnicity(String code) {
        return code == null || code.isBlank() ? "" : getEthnicities().getOrDefault(code, code);
    }

    public Sex[] getAllSexes() {
        return Sex.values();
    }

    public BirthPrecision[] getPrecisions() {
        return BirthPrecision.values();
    }

    public NameKind[] getNameKinds() {
        return NameKind.values();
    }

    public IdentifierKind[] getIdentifierKinds() {
        return IdentifierKind.values();
    }

    public AddressKind[] getAddressKinds() {
        return AddressKind.values();
    }

    public AlertKind[] getAlertKinds() {
        return AlertKind.values();
    }

    public ContactKind[] getContactKinds() {
        return ContactKind.values();
    }

    public RelationshipKind[] getRelationshipKinds() {
        return RelationshipKind.values();
    }

    private static <T> Map<String, String> words(List<T> things, Function<T, String> code) {
        var choices = new LinkedHashMap<String, String>();
        things.forEach(thing -> choices.put(code.apply(thing), Texts.word(thing)));
        return choices;
    }
}
