package org.lifecourse.core.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What several parts of a page ask alike is asked once a request and actor. Nothing outlives the request, nothing is kept that was refused, and every change that is
 * audited makes it forget all.
 */
@RequestScoped
public class AskedOnce {

    private static final int MOST = 200;

    private final Map<List<Object>, Object> answers = new HashMap<>();

    @Inject
    private CurrentActor current;

    /**
     * @param what names the question, {@code about} what it is about; the answer depends on nothing else but who asks
     */
    @SuppressWarnings("unchecked")
    public <T> T ask(String what, Object about, Supplier<T> question) {
        var key = List.of(what, about, current.get());
        var known = answers.get(key);
        if (known != null) {
            return (T) known;
        }
        var answer = question.get();
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, answer);
        return answer;
    }

    /** Something changed. */
    public void forget() {
        answers.clear();
    }
}
