package io.creditledger.jdbc.internal.transaction;

/**
 * A row was not as it had been read: somebody else wrote first, past the lock. To be thrown by work whose transaction has to
 * be rolled back and done again on fresh reads.
 */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what had changed, without values. */
    public Overtaken(String message) {
        super(message);
    }
}
