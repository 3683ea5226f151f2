package org.lifecourse.core.organisation;

import java.time.LocalDate;
import java.util.List;

/** A post with everybody who held it, newest first. */
public record PostDetails(long version, PostRow row, String teamCode, List<Holding> holdings) {

    /**
     * One holder.
     *
     * @param username the account, or null
     * @param current whether the post is held so today
     */
    public record Holding(Long id, long version, String holderName, String username, LocalDate from, LocalDate to, boolean current) {
    }

    public PostText text() {
        return new PostText(row.code(), row.title(), row.organisationCode(), teamCode, row.statutory(), row.serviceArea());
    }
}
