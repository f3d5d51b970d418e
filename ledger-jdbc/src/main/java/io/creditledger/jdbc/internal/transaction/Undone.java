package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.dialect.Failure;

/** An attempt failed because of the database, and has certainly written nothing. */
final class Undone extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final Exception origin;

    Undone(Failure failure, Exception origin) {
        super(failure.words(), origin, false, false);
        this.failure = failure;
        this.origin = origin;
    }

    Failure failure() {
        return failure;
    }

    /** What was thrown. */
    Exception origin() {
        return origin;
    }
}
