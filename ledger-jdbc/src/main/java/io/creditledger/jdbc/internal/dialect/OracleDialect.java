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
import static io.creditledger.jdbc.internal.dialect.Failure.STATEMENT_TIMEOUT;

/** Oracle. */
public final class OracleDialect extends Dialect {
    private static final FailureTable FAILURES = FailureTable.EMPTY
            .codes(DEADLOCK, 60, 4020)
            .codes(SERIALIZATION, 8177)
            .codes(LOCK_TIMEOUT, 54, 4021, 30006)
            .codes(STATEMENT_TIMEOUT, 1013)
            .codes(DUPLICATE, 1)
            .codes(CONSTRAINT, 1400, 2290, 2291, 2292)
            .codes(NO_CONNECTION, 18, 20, 1033, 1034, 12505, 12514, 12516, 12518, 12519, 12520, 12528, 12541)
            .codes(CONNECTION_LOST, 28, 31, 1012, 1041, 1089, 1090, 1092, 2396, 3113, 3114, 3135)
            .codes(CONNECTION_LOST, 12170, 12537, 12571, 17002, 17008, 17410, 17447, 25402, 25405, 25408)
            .codes(READ_ONLY, 1456, 16000)
            .codes(DISK_FULL, 257, 1536, 1652, 1653, 1654, 1688, 1691, 1692, 16038, 19502, 30036)
            .codes(ACCESS_DENIED, 1017, 1031, 28000, 28001)
            .codes(MISSING_TABLE, 942);

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
