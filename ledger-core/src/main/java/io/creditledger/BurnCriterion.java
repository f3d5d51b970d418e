package io.creditledger;

/** What decided that a lot burnt before the next one: the first criterion of burn order {@code v1} in which they differ. */
public enum BurnCriterion {
    /** Its priority is lower. */
    PRIORITY,
    /** It is good for some features only, and the next one for everything. */
    SCOPE,
    /** It expires earlier. */
    EXPIRY,
    /** Its source burns earlier: promotion, allowance, purchase. */
    SOURCE,
    /** It has been usable for longer. */
    USABLE_FROM,
    /** It is older. */
    LOT_NUMBER,
    /** There is no next lot. */
    ONLY_LOT
}
