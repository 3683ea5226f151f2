package org.lifecourse.governance.body;

import java.time.LocalDate;

/**
 * What somebody says about a seat and who sits on it. Neither person nor post makes it vacant.
 *
 * @param personName a person, for seats that are held by name
 * @param postCode a post, for seats that go with one; whoever holds the post sits
 */
public record MemberText(String seat, String personName, String postCode, String organisationCode, MemberRole role, boolean voting,
        LocalDate from, LocalDate to, String substituteName) {

    boolean isVacant() {
        return Words.blank(personName) && Words.blank(postCode);
    }
}
