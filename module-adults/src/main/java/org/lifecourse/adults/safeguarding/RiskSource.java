package org.lifecourse.adults.safeguarding;

/** Where the risk comes from: a paid provider, somebody else whom the adult knows, or a stranger. */
public enum RiskSource {
    SERVICE_PROVIDER, OTHER_KNOWN, OTHER_UNKNOWN
}
