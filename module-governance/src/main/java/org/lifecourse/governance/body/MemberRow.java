package org.lifecourse.governance.body;

import java.time.LocalDate;

/**
 * A seat and who sat on it on the day that is shown.
 *
 * @param holder who held the post on that day; null when the seat is not held by post or the post was empty
 * @param emptySince first day without a holder, where known; null when somebody sits
 */
public record MemberRow(String seat, LocalDate from, LocalDate to, long version, String personName, String postCode, String post,
        String holder, String organisationCode, String organisation, MemberRole role, boolean voting, String substitute,
        LocalDate emptySince) {

    /** Whether nobody sits: neither a person, nor a post that has a holder. */
    public boolean vacant() {
        return name().isEmpty();
    }

    public String name() {
        return personName.isEmpty() ? holder == null ? "" : holder : personName;
    }

    public boolean heldByPost() {
        return postCode != null;
    }

    /** Two letters for the picture of a person, without titles. */
    public String initials() {
        var words = name().replaceAll("^(Councillor|Dr|Professor|Prof|Sir|Dame|Chief Superintendent|Superintendent) ", "").split("[\\s-]+");
        var first = words[0].isEmpty() ? "" : words[0].substring(0, 1);
        return words.length < 2 ? first : first + words[words.length - 1].substring(0, 1);
    }
}
