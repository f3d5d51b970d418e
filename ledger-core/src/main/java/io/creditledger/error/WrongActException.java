package io.creditledger.error;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Key;

/** A command refers to an act of a kind that it cannot be applied to: the capture of a spend, the refund of a grant. */
public final class WrongActException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Key key;
    private final EntryType actual;
    private final String expected;

    /** Names the act, what it is, and what it would have to be. */
    public WrongActException(Key key, EntryType actual, String expected) {
        super("key " + key + " is a " + actual + "; this needs " + expected);
        this.key = key;
        this.actual = actual;
        this.expected = expected;
    }

    /** The act that was named. */
    public Key key() {
        return key;
    }

    /** What that act is. */
    public EntryType actual() {
        return actual;
    }

    /** What the command needs instead. */
    public String expected() {
        return expected;
    }
}
