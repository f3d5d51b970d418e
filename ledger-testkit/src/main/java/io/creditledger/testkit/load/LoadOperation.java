package io.creditledger.testkit.load;

/** What callers of a load do. Every amount is small, so that credits never run out. */
public enum LoadOperation {
    /** A spend that takes from the first of three open lots. */
    SPEND,
    /** A hold, and the capture of a part of it: two commands that count as one operation. */
    HOLD_AND_CAPTURE,
    /** A grant, which makes one more lot. */
    GRANT,
    /** A refund: all of the caller's own latest spend, or else a credit of the spend that was prepared in the account. */
    REFUND,
    /** A read of the balance. */
    BALANCE
}
