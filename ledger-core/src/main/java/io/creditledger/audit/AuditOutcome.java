package io.creditledger.audit;

/** What came of it. */
public enum AuditOutcome {
    /** It was done. */
    APPLIED,
    /** The access policy refused it. */
    DENIED,
    /** It waits for the approval of another person. */
    PROPOSED,
    /** Another person did not want it. */
    DECLINED
}
