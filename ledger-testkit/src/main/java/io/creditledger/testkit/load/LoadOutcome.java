package io.creditledger.testkit.load;

/** What became of one operation of a load. */
public enum LoadOutcome {
    /** It was written. */
    APPLIED,
    /** It had been written before; keys of a load are unique, so an attempt whose answer was lost was tried again. */
    REPLAYED,
    /** It was a read, and answered. */
    READ,
    /** The ledger said no: not enough credits, for one. */
    REFUSED,
    /** Nobody knows, or nothing worked. */
    FAILED
}
