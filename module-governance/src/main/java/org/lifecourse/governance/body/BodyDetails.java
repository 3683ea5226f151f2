package org.lifecourse.governance.body;

import java.time.LocalDate;
import java.util.List;

/**
 * A body as it stood on a day.
 *
 * @param on the day shown
 * @param validFrom since when it had been called and had worked so
 * @param closedOn its last day, or null
 * @param terms the newest terms of reference of that day, or null
 */
public record BodyDetails(Long id, long version, String code, LocalDate on, BodyState state, String name, String shortName,
        LegalNature nature, String organisationCode, String organisation, String purpose, List<String> role, String frequency, String quorum,
        String voting, String legalBasis, String clerkPostCode, String clerkPost, String clerk, LocalDate establishedOn,
        String establishedAsWritten, LocalDate closedOn, String mergedIntoCode, String mergedIntoName, String source, LocalDate validFrom,
        LocalDate validTo, List<LinkRow> links, List<MemberRow> members, TermsRow terms) {

    /** The body that it was part of; null when none. */
    public LinkRow parent() {
        return links.stream().filter(link -> link.upwards() && link.kind() == LinkKind.PART_OF).findFirst().orElse(null);
    }

    public List<LinkRow> reportsTo() {
        return upwards(LinkKind.REPORTS_TO);
    }

    public List<LinkRow> advises() {
        return upwards(LinkKind.ADVISES);
    }

    public List<LinkRow> supports() {
        return upwards(LinkKind.SUPPORTS);
    }

    public List<LinkRow> subGroups() {
        return links.stream().filter(link -> !link.upwards() && link.kind() == LinkKind.PART_OF).toList();
    }

    /** Bodies that lead up to it in another way than being part of it. */
    public List<LinkRow> linkedFromBelow() {
        return links.stream().filter(link -> !link.upwards() && link.kind() != LinkKind.PART_OF).toList();
    }

    public List<LinkRow> upwardLinks() {
        return links.stream().filter(LinkRow::upwards).toList();
    }

    private List<LinkRow> upwards(LinkKind kind) {
        return links.stream().filter(link -> link.upwards() && link.kind() == kind).toList();
    }

    public long seats() {
        return members.stream().filter(member -> member.role().isMember()).count();
    }

    public long filled() {
        return members.stream().filter(member -> member.role().isMember() && !member.vacant()).count();
    }

    public MemberRow chair() {
        return members.stream().filter(member -> member.role() == MemberRole.CHAIR).findFirst().orElse(null);
    }

    /** Whether it was still to be changed after the day shown: open, and not shown in its past. */
    public boolean open() {
        return closedOn == null;
    }
}
