package io.creditledger.error;

import io.creditledger.value.Key;

/** A command would undo or charge more of an act than is left of it: a refund, a revoke, a capture. */
public final class MoreThanLeftException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Key key;
    private final long requested;
    private final long left;

    /** Names the act, what was asked for, and what is left. A request for "all that is left" of nothing asks for 0. */
    public MoreThanLeftException(Key key, long requested, long left) {
        super(
                requested == 0
                        ? "nothing is left of " + key
                        : requested + " is more than is left of " + key + ": " + left);
        this.key = key;
        this.requested = requested;
        this.left = left;
    }

    /** The act that the command refers to. */
    public Key key() {
        return key;
    }

    /** What was asked for; 0 where it was "all that is left". */
    public long requested() {
        return requested;
    }

    /** What is left of the act. */
    public long left() {
        return left;
    }
}
