package io.creditledger.testkit.internal;

/** One or several of the invariants I1 to I12, judged over the books of one account. */
interface Invariant {
    /** Writes down where it does not hold. */
    void judge(Books books, Findings found);
}
