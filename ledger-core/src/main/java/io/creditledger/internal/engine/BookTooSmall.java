package io.creditledger.internal.engine;

/**
 * The part of a book that was loaded does not suffice to decide: load all that is open and decide again. Says nothing
 * about where, and so needs no stack trace.
 */
public final class BookTooSmall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BookTooSmall() {
        super("the loaded part of the book does not suffice", null, false, false);
    }
}
