package io.creditledger.jdbc.internal.dialect;

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

    /** The end of a query for what may change, under the lock of its account: some databases show old rows otherwise. */
    public String current() {
        return "";
    }

    /** What the codes of this database mean, where the standards do not say it. */
    protected FailureTable failures() {
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

    /** Whether a savepoint can be released. */
    public boolean releasesSavepoints() {
        return true;
    }
}
