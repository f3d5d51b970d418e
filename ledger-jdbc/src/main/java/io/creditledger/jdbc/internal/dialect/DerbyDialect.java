package io.creditledger.jdbc.internal.dialect;

import static io.creditledger.jdbc.internal.dialect.Failure.ACCESS_DENIED;
import static io.creditledger.jdbc.internal.dialect.Failure.DEADLOCK;
import static io.creditledger.jdbc.internal.dialect.Failure.DISK_FULL;
import static io.creditledger.jdbc.internal.dialect.Failure.LOCK_TIMEOUT;
import static io.creditledger.jdbc.internal.dialect.Failure.MISSING_TABLE;
import static io.creditledger.jdbc.internal.dialect.Failure.NO_CONNECTION;
import static io.creditledger.jdbc.internal.dialect.Failure.OTHER;
import static io.creditledger.jdbc.internal.dialect.Failure.READ_ONLY;
import static io.creditledger.jdbc.internal.dialect.Failure.STATEMENT_TIMEOUT;

import io.creditledger.jdbc.internal.wire.BatchingWire;
import io.creditledger.jdbc.internal.wire.Wire;

/** Apache Derby. */
public final class DerbyDialect extends Dialect {
    private static final FailureTable FAILURES = FailureTable.EMPTY
            .states(DEADLOCK, "40001")
            .states(LOCK_TIMEOUT, "40XL")
            .states(OTHER, "40XT", "40XD")
            .states(STATEMENT_TIMEOUT, "XCL52")
            .states(NO_CONNECTION, "XJ040")
            .states(READ_ONLY, "25502", "25503", "25505", "40XD1")
            .states(DISK_FULL, "XSDG1", "XSLA0", "XSLA1", "XSLA2", "XSLA4")
            .states(ACCESS_DENIED, "08004", "42500", "42502", "42504")
            .states(MISSING_TABLE, "42X05", "42Y07");

    @Override
    public Wire wire(String prefix) {
        return new BatchingWire(prefix);
    }

    @Override
    public FailureTable failures() {
        return FAILURES;
    }
}
