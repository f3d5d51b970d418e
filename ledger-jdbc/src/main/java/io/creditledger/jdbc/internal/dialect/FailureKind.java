package io.creditledger.jdbc.internal.dialect;

/** What a failure means for the transaction in which it happened. */
public enum FailureKind {
    /** Nothing was written, and the reason passes: a fresh transaction decides anew. */
    ROLLED_BACK,
    /** Nothing was written, and the same would happen again. */
    DETERMINISTIC,
    /** The answer to a commit was lost: written wholly or not at all, and somebody has to look. */
    UNKNOWN
}
