package io.creditledger.internal.engine;

/** How far a lot has come in its life. What time does to an active lot is judged from its expiry, not kept here. */
public enum LotPhase {
    /** Waits for payment. */
    PENDING,
    /** Paid for; waits for its start. */
    SCHEDULED,
    /** Has become usable. */
    ACTIVE,
    /** Was never paid. */
    CANCELLED
}
