package org.lifecourse.core.person;

/** What a name is to a person. */
public enum NameKind {
    LEGAL, PREFERRED, ALIAS, BIRTH, FORMER
}
