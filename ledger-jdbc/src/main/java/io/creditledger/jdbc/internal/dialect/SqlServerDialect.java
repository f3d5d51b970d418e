package io.creditledger.jdbc.internal.dialect;

import static io.creditledger.jdbc.internal.dialect.Failure.ACCESS_DENIED;
import static io.creditledger.jdbc.internal.dialect.Failure.CONNECTION_LOST;
import static io.creditledger.jdbc.internal.dialect.Failure.CONSTRAINT;
import static io.creditledger.jdbc.internal.dialect.Failure.DEADLOCK;
import static io.creditledger.jdbc.internal.dialect.Failure.DISK_FULL;
import static io.creditledger.jdbc.internal.dialect.Failure.DUPLICATE;
import static io.creditledger.jdbc.internal.dialect.Failure.LOCK_TIMEOUT;
import static io.creditledger.jdbc.internal.dialect.Failure.MISSING_TABLE;
import static io.creditledger.jdbc.internal.dialect.Failure.NO_CONNECTION;
import static io.creditledger.jdbc.internal.dialect.Failure.READ_ONLY;
import static io.creditledger.jdbc.internal.dialect.Failure.SERIALIZATION;

/** Microsoft SQL Server, and Azure SQL. */
public final class SqlServerDialect extends Dialect {
    private static final FailureTable FAILURES = FailureTable.EMPTY
            .codes(DEADLOCK, 1205)
            .codes(SERIALIZATION, 3960, 41301, 41302, 41305, 41325)
            .codes(LOCK_TIMEOUT, 1222)
            .codes(DUPLICATE, 2601, 2627)
            .codes(CONSTRAINT, 515, 547)
            .codes(NO_CONNECTION, 4060, 10928, 10929, 17809, 40501, 40613, 49918, 49919, 49920)
            .codes(CONNECTION_LOST, 596, 6005, 40197)
            .codes(READ_ONLY, 3906, 3908, 978)
            .codes(DISK_FULL, 1101, 1105, 9002)
            .codes(ACCESS_DENIED, 229, 230, 18456)
            .codes(MISSING_TABLE, 208);

    @Override
    public String limit() {
        return "OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY";
    }

    @Override
    public FailureTable failures() {
        return FAILURES;
    }

    /** Savepoints end with the transaction. */
    @Override
    public boolean releasesSavepoints() {
        return false;
    }
}
