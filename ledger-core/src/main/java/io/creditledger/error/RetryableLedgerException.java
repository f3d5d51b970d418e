package io.creditledger.error;

/**
 * The database rolled the work back for a passing reason (a deadlock, a lock that was not to be had in time) and nothing
 * was written. Inside the host's transaction: roll that back and run it again. Elsewhere the ledger has retried by
 * itself, and this says that it gave up.
 */
public final class RetryableLedgerException extends LedgerException {
    private static final long serialVersionUID = 1L;

    /** Says what was in the way. */
    public RetryableLedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
