package io.creditledger.external;

/** In which way the other system and the ledger disagree. */
public enum DifferenceKind {
    /** The other system knows of an act that the ledger does not know. */
    MISSING_HERE,
    /** The ledger knows of an act that the other system does not know. */
    MISSING_THERE,
    /** Both know of it, with different amounts. */
    AMOUNT_DIFFERS,
    /** Money was given back there, and not as many credits taken back here. */
    NOT_REVOKED,
    /** It was paid there, and the grant is still pending here, or was cancelled. */
    NOT_ACTIVATED,
    /** The key is that of an act of another kind here. */
    OTHER_KIND,
    /** The other system names an act for the second time. */
    CLAIMED_TWICE
}
