package io.creditledger.command;

/** How much of a grant a {@link Revoke} takes back, and from where. */
public enum RevokeMode {
    /** What is left of it. */
    UNSPENT,
    /** All of it: from the lot, then from other lots, then as debt. */
    IN_FULL,
    /** An amount, from the lot alone. */
    AMOUNT,
    /** What is missing to a cumulative total, as {@link #IN_FULL} would take it. */
    TO_TOTAL,
    /** What is missing to a cumulative total, as far as it is left of the lot. */
    TO_TOTAL_UNSPENT
}
