package io.creditledger.signal;

/** What a signal tells. */
public enum SignalKind {
    /** Available fell, and is below the low threshold. */
    LOW,
    /** Available fell, and nothing is left of it. */
    DEPLETED,
    /** The account owes credits, and did not before. */
    IN_DEBT,
    /** None of the above holds any more. */
    RECOVERED,
    /** Credits that are left in a lot expire soon. */
    EXPIRING
}
