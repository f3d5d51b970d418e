package io.creditledger.value;

/** Where credits came from. Among otherwise equal lots the order of these constants is the order of burning. */
public enum Source {
    /** Given away: a welcome bonus, a campaign. */
    PROMOTION,
    /** Part of a plan: the monthly allowance. */
    ALLOWANCE,
    /** Paid for. */
    PURCHASE
}
