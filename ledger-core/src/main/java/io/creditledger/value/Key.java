package io.creditledger.value;

import static io.creditledger.internal.check.Checks.printable;

/**
 * The external id that makes a command happen once: a provider's event id, a job id, ... chosen by the caller, unique in
 * the whole ledger, and afterwards the handle for that act. Immutable; compared byte by byte.
 *
 * <p>Keys that begin with {@code ~} belong to the ledger's own entries: they may be named as the act that a command
 * refers to, never as a command's own key.
 *
 * @param value printable ASCII without blanks at the ends, 1 to 200 characters
 */
public record Key(String value) {
    /** What the keys of the ledger's own entries begin with. */
    public static final String RESERVED_PREFIX = "~";

    /** Checks the bounds. */
    public Key {
        printable("key", value, 200);
    }

    /** A key with this text. */
    public static Key of(String value) {
        return new Key(value);
    }

    /** Whether this key belongs to an entry that the ledger wrote by itself. */
    public boolean isReserved() {
        return value.startsWith(RESERVED_PREFIX);
    }

    /** The text of the key. */
    @Override
    public String toString() {
        return value;
    }
}
