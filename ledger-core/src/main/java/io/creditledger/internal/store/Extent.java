package io.creditledger.internal.store;

/** How much of a book to load, beside what keys refer to and what fell due. */
public enum Extent {
    /** The account's row alone. */
    HEAD,
    /** The first few lots in burn order: enough for nearly every spend. */
    FIRST,
    /** Every lot in which something remains, and every open hold. */
    OPEN,
    /** Every lot that there ever was, and every open hold. */
    EVERY;

    /** What to load where this much did not suffice. */
    public Extent larger() {
        return this == HEAD || this == FIRST ? OPEN : EVERY;
    }
}
