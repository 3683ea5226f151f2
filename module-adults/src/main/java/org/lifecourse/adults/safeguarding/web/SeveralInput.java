package org.lifecourse.adults.safeguarding.web;

/** What is typed for several adults at once: a decision, or a team and a worker. */
public class SeveralInput extends DecisionInput {

    private static final long serialVersionUID = 1L;

    private String team;
    private String worker;

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }
}
