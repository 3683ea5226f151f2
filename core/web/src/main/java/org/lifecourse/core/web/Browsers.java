package org.lifecourse.core.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says of itself, in the words of people: "Chrome, Windows". */
public final class Browsers {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // Many name others too, to be taken for them, so the rarer ones are asked for first.
        NAMES.put("Edg", "Edge");
        NAMES.put("OPR/", "Opera");
        NAMES.put("SamsungBrowser/", "Samsung Internet");
        NAMES.put("Firefox/", "Firefox");
        NAMES.put("FxiOS/", "Firefox");
        NAMES.put("CriOS/", "Chrome");
        NAMES.put("Chrome/", "Chrome");
        NAMES.put("Safari/", "Safari");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {
    }

    /** The browser and the system that it runs on; the first word of what it says when neither is known. */
    public static String words(String agent) {
        if (agent == null || agent.isBlank()) {
            return "";
        }
        var name = known(NAMES, agent);
        var system = known(SYSTEMS, agent);
        if (name == null) {
            return agent.strip().split("[ /]", 2)[0];
        }
        return system == null ? name : name + ", " + system;
    }

    private static String known(Map<String, String> words, String agent) {
        return words.entrySet().stream().filter(entry -> agent.contains(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
