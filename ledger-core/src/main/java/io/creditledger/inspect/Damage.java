package io.creditledger.inspect;

/** What became of a row of history, as far as one can tell from what is left. */
public enum Damage {
    /** It is not there, and others are that stand behind it: it was removed, or got another number. */
    MISSING,
    /** It does not follow from the row in front of it: it, or a part of it, was changed, exchanged, or put in between. */
    ALTERED,
    /** It stands behind the last one that was ever written, or belongs to nothing. */
    ADDED,
    /** It says something that the ledger never writes. */
    UNREADABLE
}
