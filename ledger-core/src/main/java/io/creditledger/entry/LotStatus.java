package io.creditledger.entry;

/** What can be done with the credits of a lot at this moment. */
public enum LotStatus {
    /** Waits for payment. */
    PENDING,
    /** Paid for; waits for its start. */
    SCHEDULED,
    /** Can be spent. */
    USABLE,
    /** Nothing remains; what is refunded may come back into it. */
    DEPLETED,
    /** Its time is over. */
    EXPIRED,
    /** Taken back entirely, and nothing remains. */
    REVOKED,
    /** Was never paid. */
    CANCELLED
}
