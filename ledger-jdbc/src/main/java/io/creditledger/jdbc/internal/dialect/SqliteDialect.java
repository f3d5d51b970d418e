package io.creditledger.jdbc.internal.dialect;

import static io.creditledger.jdbc.internal.dialect.Failure.ACCESS_DENIED;
import static io.creditledger.jdbc.internal.dialect.Failure.DISK_FULL;
import static io.creditledger.jdbc.internal.dialect.Failure.DUPLICATE;
import static io.creditledger.jdbc.internal.dialect.Failure.LOCK_TIMEOUT;
import static io.creditledger.jdbc.internal.dialect.Failure.NO_CONNECTION;
import static io.creditledger.jdbc.internal.dialect.Failure.READ_ONLY;
import static io.creditledger.jdbc.internal.dialect.Failure.STATEMENT_TIMEOUT;

import io.creditledger.jdbc.internal.wire.BatchingWire;
import io.creditledger.jdbc.internal.wire.Wire;

/** SQLite. */
public final class SqliteDialect extends Dialect {
    private static final FailureTable FAILURES = FailureTable.EMPTY
            // The driver tells the primary code only, so that a broken check looks like a duplicate.
            .codes(DUPLICATE, 19)
            .codes(LOCK_TIMEOUT, 5, 6)
            .codes(STATEMENT_TIMEOUT, 9)
            .codes(READ_ONLY, 8)
            .codes(DISK_FULL, 10, 13)
            .codes(ACCESS_DENIED, 3, 23)
            .codes(NO_CONNECTION, 14);

    @Override
    public String limit() {
        return "LIMIT :limit";
    }

    @Override
    public Wire wire(String prefix) {
        return new BatchingWire(prefix);
    }

    @Override
    public FailureTable failures() {
        return FAILURES;
    }

    /** A commit that readers keep out leaves the transaction open. */
    @Override
    public boolean undoneAtCommit(Failure failure) {
        return failure == LOCK_TIMEOUT || super.undoneAtCommit(failure);
    }

    /** One writer at a time, and so always serializable. */
    @Override
    public boolean readCommitted() {
        return false;
    }
}
