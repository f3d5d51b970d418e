package io.creditledger.jdbc.internal.dialect;

import static io.creditledger.jdbc.internal.dialect.Failure.ABORTED;
import static io.creditledger.jdbc.internal.dialect.Failure.ACCESS_DENIED;
import static io.creditledger.jdbc.internal.dialect.Failure.BUSY;
import static io.creditledger.jdbc.internal.dialect.Failure.CONNECTION_LOST;
import static io.creditledger.jdbc.internal.dialect.Failure.CONSTRAINT;
import static io.creditledger.jdbc.internal.dialect.Failure.DUPLICATE;
import static io.creditledger.jdbc.internal.dialect.Failure.MISSING_TABLE;
import static io.creditledger.jdbc.internal.dialect.Failure.NO_CONNECTION;
import static io.creditledger.jdbc.internal.dialect.Failure.READ_ONLY;
import static io.creditledger.jdbc.internal.dialect.Failure.SERIALIZATION;
import static io.creditledger.jdbc.internal.dialect.Failure.STATEMENT_TIMEOUT;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What SQLSTATEs and exceptions mean by the standards of SQL and JDBC, on any database. */
public final class StandardFailures {
    /** By SQLSTATE. 40003 says that the outcome is open, as does a lost connection, which only matters for a commit. */
    public static final FailureTable TABLE = FailureTable.EMPTY
            .states(ABORTED, "40")
            .states(SERIALIZATION, "40000", "40001")
            .states(CONNECTION_LOST, "08", "40003")
            .states(NO_CONNECTION, "08001", "08004")
            .states(DUPLICATE, "23000", "23505")
            .states(CONSTRAINT, "23")
            .states(STATEMENT_TIMEOUT, "57014", "HYT00", "HY008")
            .states(READ_ONLY, "25006")
            .states(ACCESS_DENIED, "28")
            .states(MISSING_TABLE, "42S02");

    /** The more special classes before those that they extend. */
    private static final Map<Class<? extends SQLException>, Failure> CLASSES = classes();

    private StandardFailures() {}

    /** What an exception means by its SQLSTATE. */
    static Optional<Failure> byState(SQLException exception) {
        return TABLE.find(exception);
    }

    /** What an exception means by its class, which says less. */
    static Optional<Failure> byClass(SQLException exception) {
        return CLASSES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(exception))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Class<? extends SQLException>, Failure> classes() {
        Map<Class<? extends SQLException>, Failure> classes = new LinkedHashMap<>();
        classes.put(SQLTransientConnectionException.class, NO_CONNECTION);
        classes.put(SQLTransactionRollbackException.class, SERIALIZATION);
        classes.put(SQLTimeoutException.class, STATEMENT_TIMEOUT);
        classes.put(SQLTransientException.class, BUSY);
        classes.put(SQLRecoverableException.class, CONNECTION_LOST);
        classes.put(SQLNonTransientConnectionException.class, CONNECTION_LOST);
        classes.put(SQLIntegrityConstraintViolationException.class, DUPLICATE);
        return classes;
    }
}
