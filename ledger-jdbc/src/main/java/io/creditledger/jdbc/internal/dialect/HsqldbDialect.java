package io.creditledger.jdbc.internal.dialect;

import static io.creditledger.jdbc.internal.dialect.Failure.ACCESS_DENIED;
import static io.creditledger.jdbc.internal.dialect.Failure.DISK_FULL;
import static io.creditledger.jdbc.internal.dialect.Failure.MISSING_TABLE;
import static io.creditledger.jdbc.internal.dialect.Failure.NO_CONNECTION;
import static io.creditledger.jdbc.internal.dialect.Failure.READ_ONLY;
import static io.creditledger.jdbc.internal.dialect.Failure.SERIALIZATION;
import static io.creditledger.jdbc.internal.dialect.Failure.STATEMENT_TIMEOUT;

import io.creditledger.jdbc.internal.wire.BatchingWire;
import io.creditledger.jdbc.internal.wire.Wire;

/** HSQLDB. */
public final class HsqldbDialect extends Dialect {
    private static final FailureTable FAILURES = FailureTable.EMPTY
            .states(SERIALIZATION, "40501")
            .states(STATEMENT_TIMEOUT, "40502")
            .codes(NO_CONNECTION, -451, -469)
            .codes(READ_ONLY, -455, -456)
            .codes(DISK_FULL, -452, -466, -467, -468, -472)
            .codes(ACCESS_DENIED, -457)
            .codes(MISSING_TABLE, -5501);

    @Override
    public Wire wire(String prefix) {
        return new BatchingWire(prefix);
    }

    @Override
    public FailureTable failures() {
        return FAILURES;
    }
}
