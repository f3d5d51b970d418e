package io.creditledger.inspect;

/** What must always hold: the rule that a {@link Finding} is about. */
public enum Rule {
    /** Available is the sum of the entries' changes, and what remains in usable lots less the debt. */
    I1,
    /** Held is the sum of open holds; pending is the sum of pending and not yet started lots. */
    I2,
    /** Of each lot: put in, less taken, plus returned, less lapsed and cancelled, is what remains, and never below zero. */
    I3,
    /** Entries are numbered without gap, each begins where the one in front of it ended, and time never runs backwards. */
    I4,
    /** The draws and the debt of an entry sum to what it changes, and each kind changes what it may change. */
    I5,
    /** Refunds of an act give back no more than it took; revokes of a grant take no more than it gave; captures no more than was held. */
    I6,
    /** A key belongs to one command, and those of the ledger's own entries say which entry it is. */
    I7,
    /** What has no leave to owe never leaves available below zero, and makes no debt. */
    I8,
    /** An audited act is there wholly: its entry, and exactly one audit record that says the same. */
    I9,
    /** The chains of hashes over entries and audit records hold from end to end. */
    I10,
    /** What time did, it did when it was due: a balance of any instant is the same before and after a sweep. */
    I11,
    /** What came in is what went out and what is here. */
    I12,
    /** Whatever else a cache says follows from the entries, too. */
    CACHE
}
