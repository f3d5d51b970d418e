package io.creditledger.inspect;

/** The kinds of rows that books consist of. */
public enum RowKind {
    /** The row of an account: its sums, and where its sequences and chains stand. */
    ACCOUNT("account", false),
    /** What happened. */
    ENTRY("entry", true),
    /** What an entry took out of a lot, or put into it. */
    DRAW("draw", true),
    /** The change of a lot's expiry by an entry. */
    EXTENSION("extension", true),
    /** Who did what, when and why. */
    AUDIT("audit record", true),
    /** What an actor tried: what was refused, proposed or declined. */
    TRAIL("attempt", true),
    /** The credits of a grant. */
    LOT("lot", false),
    /** Credits that were set aside by an entry. */
    HOLD("hold of entry", false),
    /** How much of what an entry took was given back. */
    REFUND("refunds of entry", false);

    private final String words;
    private final boolean truth;

    RowKind(String words, boolean truth) {
        this.words = words;
        this.truth = truth;
    }

    /** Whether such rows are history, which nobody can make anew; the others are caches, derived from it. */
    public boolean isTruth() {
        return truth;
    }

    String words() {
        return words;
    }
}
