package org.lifecourse.core.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words that somebody looks for. They may be a person's name, so they never stand in an address, where history, logs and bookmarks would keep them:
 * the form posts them, they stay in the session, and the page that follows names them by a token that says nothing.
 */
public final class AskedWords {

    /** Name of the parameter that holds the token. */
    public static final String PARAMETER = "asked";

    private static final String KEPT = AskedWords.class.getName();
    private static final int MOST = 30;
    private static final int BYTES = 12;
    private static final int LONGEST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AskedWords() {
    }

    /** Whether a plain form has just posted words to this page. */
    public static boolean areBrought() {
        var faces = FacesContext.getCurrentInstance();
        return !faces.isPostback() && "POST".equals(((HttpServletRequest) faces.getExternalContext().getRequest()).getMethod());
    }

    /** What the form posted under that name; empty when it did not. */
    public static String brought(String name) {
        var words = areBrought() ? FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name) : null;
        return words == null ? "" : words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
    }

    /** Keeps the words in the session. @return their token, empty without words */
    public static String keep(String words) {
        return words == null || words.isBlank() ? "" : keep(words, FacesContext.getCurrentInstance().getExternalContext().getSessionMap());
    }

    static String keep(String words, Map<String, Object> session) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var kept = kept(session);
        kept.put(token, words.strip());
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        session.put(KEPT, kept);
        return token;
    }

    /** The words of the token; empty when the session does not know them, or no longer. */
    public static String of(String token) {
        return token == null || token.isEmpty() ? "" : of(token, FacesContext.getCurrentInstance().getExternalContext().getSessionMap());
    }

    /** The same outside Faces, where a file or a program is served what the page showed. */
    public static String of(String token, HttpServletRequest request) {
        var session = request.getSession(false);
        var words = token == null || session == null ? null : session.getAttribute(KEPT);
        return words instanceof Map<?, ?> known && known.get(token) instanceof String text ? text : "";
    }

    static String of(String token, Map<String, Object> session) {
        return kept(session).getOrDefault(token, "");
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, String> kept(Map<String, Object> session) {
        return session.get(KEPT) instanceof Map<?, ?> known ? new LinkedHashMap<>((Map<String, String>) known) : new LinkedHashMap<>();
    }
}
