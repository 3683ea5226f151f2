package org.lifecourse.governance.body;

/** What somebody does on a body. Stored by name, listed in this order. */
public enum MemberRole {

    CHAIR, VICE_CHAIR, MEMBER, ADVISER, CLERK;

    /** Whether the seat counts among the members; advisers and clerks attend besides. */
    public boolean isMember() {
        return this == CHAIR || this == VICE_CHAIR || this == MEMBER;
    }
}
