package io.creditledger.error;

import io.creditledger.value.Key;

/** The credits that a command refers to are in a state in which it cannot be applied to them. */
public final class LotStateException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Key key;
    private final String problem;

    /** Names the act that made the credits, what is in the way, and what to do instead. */
    public LotStateException(Key key, String problem) {
        super("the credits of " + key + " " + problem);
        this.key = key;
        this.problem = problem;
    }

    /** The act that made the credits. */
    public Key key() {
        return key;
    }

    /** What is in the way. */
    public String problem() {
        return problem;
    }
}
