package org.lifecourse.children.pathway.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What somebody searched lists for in this sign-in. Addresses hold only its number, because the words may be the name of a child. */
@SessionScoped
public class SearchedFor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 50;

    private final Map<String, String> words = new LinkedHashMap<>();

    /** Keeps the words and returns their number; the oldest are forgotten. */
    synchronized String keep(String text) {
        if (text.isBlank()) {
            return null;
        }
        while (words.size() >= KEPT) {
            words.remove(words.keySet().iterator().next());
        }
        var number = UUID.randomUUID().toString();
        words.put(number, text.strip());
        return number;
    }

    /** The words, or none when they are forgotten. */
    synchronized String words(String number) {
        return number == null ? "" : words.getOrDefault(number, "");
    }
}
