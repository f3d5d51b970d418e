package io.creditledger.error;

import io.creditledger.value.Key;

/** A hold or pending grant has been settled already, under another key; what happened to it is final. */
public final class AlreadySettledException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Key key;
    private final String state;
    private final transient Key settledBy;

    /** Names the act, its present state and the key that brought it there. */
    public AlreadySettledException(Key key, String state, Key settledBy) {
        super(key + " is " + state + " already, by " + settledBy);
        this.key = key;
        this.state = state;
        this.settledBy = settledBy;
    }

    /** The act that the command refers to. */
    public Key key() {
        return key;
    }

    /** What has become of it: {@code captured}, {@code released}, {@code expired}, {@code active}, {@code cancelled}. */
    public String state() {
        return state;
    }

    /**
     * The key of the act that settled it. For a hold whose time is up and where that is not written down yet, it is the
     * reserved key under which the next write will do so.
     */
    public Key settledBy() {
        return settledBy;
    }
}
