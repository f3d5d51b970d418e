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

import io.creditledger.jdbc.internal.wire.UnbundledWire;
import io.creditledger.jdbc.internal.wire.Wire;

/** MariaDB, with Galera or without, and MySQL. */
public final class MariaDbDialect extends Dialect {
    private static final FailureTable FAILURES = FailureTable.EMPTY
            // 1020: a row changed since it was read; 1213: a deadlock, and any conflict between the nodes of a cluster;
            // 1305: no such savepoint, since a conflict has ended the transaction that had it.
            .codes(SERIALIZATION, 1020, 1305)
            .codes(DEADLOCK, 1213)
            .codes(LOCK_TIMEOUT, 1205, 3572)
            .codes(STATEMENT_TIMEOUT, 1317, 1969, 3024)
            .codes(DUPLICATE, 1022, 1062, 1169, 1586, 1859)
            .codes(CONSTRAINT, 1048, 1451, 1452, 3819, 4025)
            .codes(NO_CONNECTION, 1040, 1203, 1226)
            // 1047, 1180: a node that has lost the others, at a statement and at a commit.
            .codes(CONNECTION_LOST, 1047, 1053, 1152, 1158, 1159, 1160, 1161, 1180, 1184, 1927, 2006, 2013, 4031)
            .codes(READ_ONLY, 1290, 1792, 1836)
            .codes(DISK_FULL, 3, 1021, 1026, 1114)
            .codes(ACCESS_DENIED, 1044, 1045, 1142, 1143, 1227)
            .codes(MISSING_TABLE, 1049, 1146);

    @Override
    public String limit() {
        return "LIMIT :limit";
    }

    @Override
    public String freshReads() {
        return "LOCK IN SHARE MODE";
    }

    /** It does so at REPEATABLE READ, the default. Locking reads would not, but they keep out other accounts as well. */
    @Override
    public boolean repeatsOldReads() {
        return true;
    }

    /** Of a batch the driver tells the first failure: behind a duplicate it would hide a deadlock, which has ended the transaction. */
    @Override
    public String unlessThere() {
        return " ON DUPLICATE KEY UPDATE version = version";
    }

    /** In a cluster a savepoint may vanish with a transaction that a conflict ends. */
    @Override
    public boolean insertsUnderSavepoint() {
        return false;
    }

    @Override
    public Wire wire(String prefix) {
        return new UnbundledWire(prefix);
    }

    @Override
    public FailureTable failures() {
        return FAILURES;
    }
}
