package io.creditledger.error;

import io.creditledger.value.Key;

/** A command refers to an act that is not in the ledger, or not in the account that the command named. */
public final class UnknownKeyException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Key key;

    /** Names the key that leads nowhere. */
    public UnknownKeyException(Key key) {
        super("no act with key " + key + " in this account; was it refused, or is it still on its way?");
        this.key = key;
    }

    /** The key that leads nowhere. */
    public Key key() {
        return key;
    }
}
