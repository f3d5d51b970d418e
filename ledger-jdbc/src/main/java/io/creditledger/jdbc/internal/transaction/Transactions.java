package io.creditledger.jdbc.internal.transaction;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Where work on the database is done: in transactions of the ledger's own, or in the host's. Thread-safe. */
public interface Transactions {
    /**
     * Does work in one transaction, wholly or not at all. May do it several times, each time in a fresh transaction. What the
     * work throws ends the transaction with nothing written.
     */
    <T> T write(Function<Handle, Written<T>> work);

    /** Does work that only reads, each statement by itself unless the host has a transaction open. May do it several times. */
    <T> T read(Function<Handle, T> work);
}
