package io.creditledger.jdbc.internal.dialect;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How a database speaks where databases differ. This class is the portable form, which a database that is not known gets;
 * a subclass overrides what is different there, or faster. Stateless.
 */
public class Dialect {
    private static final String WHOSE = " WHERE owner = :owner AND currency = :currency";

    /** The end of a query for no more rows than the parameter {@code limit} says. */
    public String limit() {
        return "FETCH FIRST :limit ROWS ONLY";
    }

    /**
     * Whether a transaction may go on reading old rows although it has locked their account since. Elsewhere the
     * lock fails where rows have changed since the transaction first read.
     */
    public boolean repeatsOldReads() {
        return false;
    }

    /**
     * Locks the row of an account until the end of the transaction; false where there is none. An update locks on every
     * database, and shows later statements of the transaction the row as it is now.
     */
    public boolean lock(Handle handle, String owner, String currency) {
        return handle.createUpdate("UPDATE <ledger>account SET version = version + 1" + WHOSE)
                        .bind("owner", owner)
                        .bind("currency", currency)
                        .execute()
                == 1;
    }

    /** The same by a query that ends like this, where that locks, too, and writes nothing. */
    final boolean lockByQuery(Handle handle, String owner, String currency, String ending) {
        return handle.createQuery("SELECT 1 FROM <ledger>account" + WHOSE + " " + ending)
                .bind("owner", owner)
                .bind("currency", currency)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** What the codes of this database mean, where the standards do not say it. */
    public FailureTable failures() {
        return FailureTable.EMPTY;
    }

    /** Why the database failed, by codes and classes only; empty if nothing in the chain of causes came from it. */
    public final Optional<Failure> failure(Throwable thrown) {
        return FailureChain.of(thrown, failures());
    }

    /** Whether a commit that failed for this reason has certainly not happened. */
    public boolean undoneAtCommit(Failure failure) {
        return failure == Failure.SERIALIZATION || failure == Failure.DEADLOCK;
    }

    /** Whether transactions are to run at READ COMMITTED. */
    public boolean readCommitted() {
        return true;
    }

    /** Whether an error in a statement ends the transaction, so that nothing of it can be committed. */
    public boolean errorsEndTransactions() {
        return false;
    }

    /** Whether a savepoint can be released. */
    public boolean releasesSavepoints() {
        return true;
    }
}
