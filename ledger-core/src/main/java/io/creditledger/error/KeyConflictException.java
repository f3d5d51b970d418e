package io.creditledger.error;

import io.creditledger.value.Key;

/**
 * The key was used before, for another command. Nothing was written. Either two different events share a key, which is
 * a bug of whoever makes the keys, or a retry was built with other values than the first attempt.
 */
public final class KeyConflictException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Key key;
    private final String field;

    /** Names the key and the first field that differs; never the value of the other command. */
    public KeyConflictException(Key key, String field) {
        super("key " + key + " was used before for a command with another " + field
                + "; send the same command again to retry, or choose a new key for a new act");
        this.key = key;
        this.field = field;
    }

    /** The key that is taken. */
    public Key key() {
        return key;
    }

    /** The first field in which the two commands differ. */
    public String field() {
        return field;
    }
}
