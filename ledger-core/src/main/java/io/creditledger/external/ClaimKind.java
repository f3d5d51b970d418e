package io.creditledger.external;

/** What another system says it knows of, and what that is in the ledger. */
public enum ClaimKind {
    /** Credits were bought and paid for: a grant. */
    PURCHASE,
    /** Money was given back: what was revoked of the grant that it had paid for, in sum. */
    MONEY_BACK,
    /** Work was done and charged: a spend, or the capture of a hold. */
    SPEND,
    /** Credits were given back: a refund. */
    CREDITS_BACK
}
