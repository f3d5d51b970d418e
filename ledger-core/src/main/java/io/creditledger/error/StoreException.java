package io.creditledger.error;

/** The store failed in a way that trying again would not mend: a missing table, a broken connection, a bug. */
public final class StoreException extends LedgerException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with the store. */
    public StoreException(String message) {
        super(message);
    }

    /** Says what the store was doing. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
