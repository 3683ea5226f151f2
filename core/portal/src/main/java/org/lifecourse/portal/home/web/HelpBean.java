package org.lifecourse.portal.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Help: the topic of the page that the person came from stands first. */
@Named
@RequestScoped
public class HelpBean {

    private static final List<String> TOPICS = List.of("work", "bodies", "plans", "commissioning", "imports", "administration", "search");

    private String at;

    public List<String> getTopics() {
        var topics = new ArrayList<>(TOPICS);
        var here = at == null ? "" : at;
        topics.stream().filter(topic -> here.contains(topic)).findFirst().ifPresent(first -> {
            topics.remove(first);
            topics.add(0, first);
        });
        return topics;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
