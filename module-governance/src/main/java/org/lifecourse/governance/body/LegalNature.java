package org.lifecourse.governance.body;

/** What a body is in law or by agreement. Stored by name. */
public enum LegalNature {

    STATUTORY_COMMITTEE, BOARD, CONSULTATIVE_FORUM, FORUM, GROUP, SUB_GROUP, TASK_AND_FINISH
}
