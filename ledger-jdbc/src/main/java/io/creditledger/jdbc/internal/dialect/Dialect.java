package io.creditledger.jdbc.internal.dialect;

import io.creditledger.jdbc.internal.wire.Wire;
import java.util.List;
import java.util.Optional;

/**
 * How a database speaks where databases differ. This class is the portable form, which a database that is not known gets;
 * a subclass overrides what is different there, or faster. Stateless.
 */
public class Dialect {
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

    /** The end of a query that has to see what was committed since its transaction began to read. */
    public String freshReads() {
        return "";
    }

    /**
     * The statements that lock an account until the end of the transaction, by owner and currency, for tables whose names begin
     * like this. The first one that changes a row has done it; where none does, there is no such account. An update locks on
     * every database, and shows later statements of the transaction the row as it is now.
     */
    public List<String> locks(String prefix) {
        return List.of("UPDATE " + prefix + "account SET version = version + 1 WHERE owner = ? AND currency = ?");
    }

    /**
     * How many seconds to wait for whoever has locked an actor or a proposal; 0 for as long as the database waits. The host's
     * transaction may hold an account that the other one waits for, perhaps without the database seeing both.
     */
    public int secondsForLatch() {
        return 1;
    }

    /** Whether books are opened as on PostgreSQL: with arrays, and with a query that locks. Elsewhere {@link #locks} do it. */
    public boolean opensByArrays() {
        return false;
    }

    /** How statements get to the database, for tables whose names begin like this. */
    public Wire wire(String prefix) {
        return new Wire(prefix);
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

    /** The end of an insert that leaves a row with the same key as it is, where there is such a thing. */
    public String unlessThere() {
        return "";
    }

    /** Whether an insert that may meet the same key is done under a savepoint. Not needed where an error undoes the statement alone. */
    public boolean insertsUnderSavepoint() {
        return true;
    }

    /** Whether a savepoint can be released. */
    public boolean releasesSavepoints() {
        return true;
    }
}
