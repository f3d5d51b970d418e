package io.creditledger.jdbc.internal.dialect;

import static io.creditledger.jdbc.internal.dialect.Failure.ABORTED;
import static io.creditledger.jdbc.internal.dialect.Failure.ACCESS_DENIED;
import static io.creditledger.jdbc.internal.dialect.Failure.BUSY;
import static io.creditledger.jdbc.internal.dialect.Failure.CONNECTION_LOST;
import static io.creditledger.jdbc.internal.dialect.Failure.DEADLOCK;
import static io.creditledger.jdbc.internal.dialect.Failure.DISK_FULL;
import static io.creditledger.jdbc.internal.dialect.Failure.LOCK_TIMEOUT;
import static io.creditledger.jdbc.internal.dialect.Failure.MISSING_TABLE;
import static io.creditledger.jdbc.internal.dialect.Failure.NO_CONNECTION;
import static io.creditledger.jdbc.internal.dialect.Failure.READ_ONLY;
import static io.creditledger.jdbc.internal.dialect.Failure.SERIALIZATION;
import static io.creditledger.jdbc.internal.dialect.Failure.STATEMENT_TIMEOUT;

import org.jdbi.v3.core.Handle;

/** PostgreSQL, and what speaks like it. */
public class PostgresDialect extends Dialect {
    private static final FailureTable FAILURES = FailureTable.EMPTY
            .states(SERIALIZATION, "40001")
            .states(DEADLOCK, "40P01")
            .states(LOCK_TIMEOUT, "55P03")
            .states(STATEMENT_TIMEOUT, "57014")
            .states(ABORTED, "25P02")
            .states(CONNECTION_LOST, "57P01", "57P02", "57P05", "25P03", "25P04")
            .states(NO_CONNECTION, "53300", "57P03")
            .states(BUSY, "53")
            .states(READ_ONLY, "25006")
            .states(DISK_FULL, "53100", "58030")
            .states(ACCESS_DENIED, "42501")
            .states(MISSING_TABLE, "42P01", "3F000");

    /** Without a new version of the row, and without keeping out what only refers to it. */
    @Override
    public boolean lock(Handle handle, String owner, String currency) {
        return lockByQuery(handle, owner, currency, "FOR NO KEY UPDATE");
    }

    @Override
    public FailureTable failures() {
        return FAILURES;
    }

    /** A commit of a transaction that an error has ended is answered with a rollback. */
    @Override
    public boolean undoneAtCommit(Failure failure) {
        return failure == ABORTED || super.undoneAtCommit(failure);
    }

    @Override
    public boolean errorsEndTransactions() {
        return true;
    }
}
