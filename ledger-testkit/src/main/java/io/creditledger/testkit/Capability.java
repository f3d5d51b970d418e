package io.creditledger.testkit;

/** What a ledger under contract may be unable to do; the rules that need it are then skipped, with the reason given. */
public enum Capability {
    /** Several threads may write at the same time. */
    CONCURRENT_WRITERS,
    /** A transaction may stay open while another one writes to another account. */
    OPEN_TRANSACTIONS_SIDE_BY_SIDE,
    /** It keeps rows that can be inspected. */
    INSPECTION,
    /**
     * It goes by {@link io.creditledger.HouseRules}: who may do what, what takes the approval of another person, and what is told.
     */
    HOUSE_RULES,
    /** Links can be made with keys, and accounts be sealed. */
    PROOF
}
