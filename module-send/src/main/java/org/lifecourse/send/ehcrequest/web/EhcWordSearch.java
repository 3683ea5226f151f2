package org.lifecourse.send.ehcrequest.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What somebody searched the board for. Names are posted and kept here, so that addresses carry only a key that means nothing elsewhere. */
@SessionScoped
public class EhcWordSearch implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 20;
    private static final int LONGEST = 200;

    private final Map<String, String> words = new LinkedHashMap<>();

    /** @return the key under which the words are found again while the session lasts, or null when there are none */
    public synchronized String keep(String searched) {
        var text = searched == null ? "" : searched.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (words.size() >= KEPT) {
            words.remove(words.keySet().iterator().next());
        }
        var key = UUID.randomUUID().toString();
        words.put(key, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return key;
    }

    /** The words, or null when the key is not, or no longer, known. */
    public synchronized String words(String key) {
        return key == null ? null : words.get(key);
    }
}
