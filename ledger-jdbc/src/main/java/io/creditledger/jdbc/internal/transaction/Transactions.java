package io.creditledger.jdbc.internal.transaction;

import java.util.function.Function;

/** Where work on the database is done: in transactions of the ledger's own, or in the host's. Thread-safe. */
public interface Transactions {
    /**
     * Does work in one transaction, wholly or not at all. May do it several times, each time in a fresh transaction. What the
     * work throws ends the transaction with nothing written.
     */
    <T> T write(Function<Session, Written<T>> work);

    /** Does work that only reads, each statement by itself unless the host has a transaction open. May do it several times. */
    <T> T read(Function<Session, T> work);
}
