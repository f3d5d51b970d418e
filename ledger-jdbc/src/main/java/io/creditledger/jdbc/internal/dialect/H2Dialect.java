package io.creditledger.jdbc.internal.dialect;

import static io.creditledger.jdbc.internal.dialect.Failure.ACCESS_DENIED;
import static io.creditledger.jdbc.internal.dialect.Failure.CONNECTION_LOST;
import static io.creditledger.jdbc.internal.dialect.Failure.DEADLOCK;
import static io.creditledger.jdbc.internal.dialect.Failure.DISK_FULL;
import static io.creditledger.jdbc.internal.dialect.Failure.LOCK_TIMEOUT;
import static io.creditledger.jdbc.internal.dialect.Failure.MISSING_TABLE;
import static io.creditledger.jdbc.internal.dialect.Failure.NO_CONNECTION;
import static io.creditledger.jdbc.internal.dialect.Failure.READ_ONLY;
import static io.creditledger.jdbc.internal.dialect.Failure.SERIALIZATION;
import static io.creditledger.jdbc.internal.dialect.Failure.STATEMENT_TIMEOUT;

import io.creditledger.jdbc.internal.wire.BatchingWire;
import io.creditledger.jdbc.internal.wire.Wire;
import java.util.List;

/** H2. */
public final class H2Dialect extends Dialect {
    private static final FailureTable FAILURES = FailureTable.EMPTY
            .codes(DEADLOCK, 40001)
            .codes(SERIALIZATION, 90131)
            .codes(LOCK_TIMEOUT, 50200)
            .codes(STATEMENT_TIMEOUT, 57014)
            .codes(CONNECTION_LOST, 90007, 90067, 90098, 90121)
            .codes(NO_CONNECTION, 90020)
            .codes(READ_ONLY, 90097)
            .codes(DISK_FULL, 90028, 90031)
            .codes(ACCESS_DENIED, 90096)
            .codes(MISSING_TABLE, 42102, 42103, 42104, 90079);

    /** As long as H2 waits for any lock: two seconds, unless its URL says otherwise. A query's time-out would stay with the connection. */
    @Override
    public int secondsForLatch() {
        return 0;
    }

    /**
     * Locks a row of a table of its own. While H2 2.5 commits, another transaction may get the lock of a row a moment too early
     * and, should it be rolled back, put back what was in the row before that commit: so it must be a row in which nothing is.
     */
    @Override
    public List<String> locks(String prefix) {
        String id = "SELECT account_id FROM " + prefix + "account WHERE owner = ? AND currency = ?";
        return List.of(
                "UPDATE " + prefix + "lock SET version = version + 1 WHERE account_id = (" + id + ")",
                "INSERT INTO " + prefix + "lock (account_id, version) " + id.replace("account_id", "account_id, 0"));
    }

    @Override
    public Wire wire(String prefix) {
        return new BatchingWire(prefix);
    }

    @Override
    public FailureTable failures() {
        return FAILURES;
    }
}
