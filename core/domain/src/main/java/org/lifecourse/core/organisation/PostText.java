package org.lifecourse.core.organisation;

/** What somebody wrote about a post; organisation and team may be empty. */
public record PostText(String code, String title, String organisationCode, String teamCode, boolean statutory, String serviceArea) {
}
