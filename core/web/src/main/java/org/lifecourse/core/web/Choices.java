package org.lifecourse.core.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Choices whose words stand in the texts: as an address names them, and as a filter offers them. */
public final class Choices {

    private Choices() {
    }

    /** The choice of this name, or null where there is none. */
    public static <E extends Enum<E>> E named(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    /** Names to words, in the order given. */
    public static Map<String, String> words(Enum<?>... choices) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(choices).forEach(one -> words.put(one.name(), Texts.word(one)));
        return words;
    }
}
