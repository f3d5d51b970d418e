package io.creditledger.explain;

/** Why credits cannot be used, or not for everything. */
public enum Obstacle {
    /** They wait for payment. */
    PAYMENT,
    /** They wait for their start. */
    START,
    /** They are good for some features only. */
    SCOPE,
    /** They paid debt as soon as they could be used. */
    DEBT
}
