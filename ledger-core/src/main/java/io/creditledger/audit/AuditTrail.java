package io.creditledger.audit;

/** Where a record stands, and so which hash chain covers it. */
public enum AuditTrail {
    /** Beside the entry of its account: supply and administration. */
    ACCOUNT,
    /** With all that an actor tried: refusals and proposals, which changed nothing in any account. */
    ACTOR,
    /** It is the entry itself: consumption, and what time did. */
    ENTRY
}
