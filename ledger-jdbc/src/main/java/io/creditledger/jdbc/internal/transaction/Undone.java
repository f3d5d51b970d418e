package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.dialect.Failure;

/** An attempt failed because of the database, and has certainly written nothing. */
final class Undone extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final Exception origin;
    private final boolean guess;

    Undone(Failure failure, Exception origin) {
        this(failure, origin, false);
    }

    Undone(Failure failure, Exception origin, boolean guess) {
        super(failure.words(), origin, false, false);
        this.failure = failure;
        this.origin = origin;
        this.guess = guess;
    }

    Failure failure() {
        return failure;
    }

    /** What was thrown. */
    Exception origin() {
        return origin;
    }

    /** Whether it was only a guess that failed: whoever looks may well do it, and need not wait. */
    boolean isGuess() {
        return guess;
    }
}
