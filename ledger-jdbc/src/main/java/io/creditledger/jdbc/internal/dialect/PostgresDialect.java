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
import static io.creditledger.jdbc.internal.dialect.Failure.OTHER;
import static io.creditledger.jdbc.internal.dialect.Failure.READ_ONLY;
import static io.creditledger.jdbc.internal.dialect.Failure.SERIALIZATION;
import static io.creditledger.jdbc.internal.dialect.Failure.STATEMENT_TIMEOUT;

import io.creditledger.jdbc.internal.wire.PipelinedWire;
import io.creditledger.jdbc.internal.wire.Wire;
import java.util.EnumSet;
import java.util.Set;

/** PostgreSQL, and what speaks like it. */
public class PostgresDialect extends Dialect {
    /** Of these it is not known whether it was the server that said so, or how far it had come. */
    private static final Set<Failure> OPEN =
            EnumSet.of(CONNECTION_LOST, NO_CONNECTION, STATEMENT_TIMEOUT, BUSY, DISK_FULL, OTHER);

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

    @Override
    public boolean opensByArrays() {
        return true;
    }

    @Override
    public Wire wire(String prefix) {
        return new PipelinedWire(prefix);
    }

    @Override
    public FailureTable failures() {
        return FAILURES;
    }

    /**
     * A commit of a transaction that an error has ended is answered with a rollback; and whatever the server finds wrong with a
     * statement that travels along with a commit, it has rolled back when it says so.
     */
    @Override
    public boolean undoneAtCommit(Failure failure) {
        return !OPEN.contains(failure);
    }

    @Override
    public boolean errorsEndTransactions() {
        return true;
    }
}
