package io.creditledger.error;

import io.creditledger.value.Key;
import java.util.List;

/**
 * The answer to a commit was lost and could not be found out. The command may or may not have been applied: send the
 * same command with the same key again, which is always safe and tells.
 */
public final class OutcomeUnknownException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient List<Key> keys;

    /** Names the keys of the commands in doubt. */
    public OutcomeUnknownException(List<Key> keys, Throwable cause) {
        super(
                "it is not known whether " + keys + " happened; send the same command again, which is always safe",
                cause);
        this.keys = List.copyOf(keys);
    }

    /** The keys of the commands in doubt. */
    public List<Key> keys() {
        return keys;
    }
}
