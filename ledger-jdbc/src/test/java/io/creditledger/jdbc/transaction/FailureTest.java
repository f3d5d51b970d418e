package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Dialects;
import io.creditledger.jdbc.internal.dialect.Failure;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What codes and classes mean, database by database; nothing is decided by texts. */
final class FailureTest {
    private final Dialect portable = new Dialect();

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, 40001, 0, SERIALIZATION",
        "POSTGRESQL, 40P01, 0, DEADLOCK",
        "POSTGRESQL, 55P03, 0, LOCK_TIMEOUT",
        "POSTGRESQL, 57014, 0, STATEMENT_TIMEOUT",
        "POSTGRESQL, 23505, 0, DUPLICATE",
        "POSTGRESQL, 23514, 0, CONSTRAINT",
        "POSTGRESQL, 25P02, 0, ABORTED",
        "POSTGRESQL, 25006, 0, READ_ONLY",
        "POSTGRESQL, 53100, 0, DISK_FULL",
        "POSTGRESQL, 53200, 0, BUSY",
        "POSTGRESQL, 53300, 0, NO_CONNECTION",
        "POSTGRESQL, 57P01, 0, CONNECTION_LOST",
        "POSTGRESQL, 28P01, 0, ACCESS_DENIED",
        "YUGABYTEDB, 40001, 0, SERIALIZATION",
        "COCKROACHDB, 40001, 0, SERIALIZATION",
        "COCKROACHDB, 40003, 0, CONNECTION_LOST",
        "MARIADB, 40001, 1213, DEADLOCK",
        "MARIADB, HY000, 1205, LOCK_TIMEOUT",
        "MARIADB, HY000, 1020, SERIALIZATION",
        "MARIADB, 42000, 1305, SERIALIZATION",
        "MARIADB, 23000, 1062, DUPLICATE",
        "MARIADB, 23000, 1452, CONSTRAINT",
        "MARIADB, HY000, 1290, READ_ONLY",
        "MARIADB, HY000, 1114, DISK_FULL",
        "MARIADB, 08S01, 1047, CONNECTION_LOST",
        "MARIADB, HY000, 1180, CONNECTION_LOST",
        "MARIADB, 70100, 1969, STATEMENT_TIMEOUT",
        "MYSQL, HY000, 3572, LOCK_TIMEOUT",
        "H2, HYT00, 50200, LOCK_TIMEOUT",
        "H2, 40001, 40001, DEADLOCK",
        "H2, 90131, 90131, SERIALIZATION",
        "H2, 90098, 90098, CONNECTION_LOST",
        "H2, 90097, 90097, READ_ONLY",
        "HSQLDB, 40501, -4871, SERIALIZATION",
        "HSQLDB, 40502, -4872, STATEMENT_TIMEOUT",
        "HSQLDB, S1000, -455, READ_ONLY",
        "HSQLDB, 08503, -1353, CONNECTION_LOST",
        "DERBY, 40XL1, 30000, LOCK_TIMEOUT",
        "DERBY, 40001, 30000, DEADLOCK",
        "DERBY, 40XT1, 40000, OTHER",
        "DERBY, 25502, 20000, READ_ONLY",
        "DERBY, XSLA4, 45000, DISK_FULL",
        "SQLITE, , 5, LOCK_TIMEOUT",
        "SQLITE, , 8, READ_ONLY",
        "SQLITE, , 13, DISK_FULL",
        "SQLITE, , 19, DUPLICATE",
        "SQLITE, , 1, OTHER",
        "SQL_SERVER, 40001, 1205, DEADLOCK",
        "SQL_SERVER, S0051, 1222, LOCK_TIMEOUT",
        "SQL_SERVER, 23000, 2627, DUPLICATE",
        "SQL_SERVER, 23000, 547, CONSTRAINT",
        "SQL_SERVER, HY000, 3906, READ_ONLY",
        "SQL_SERVER, S0002, 1105, DISK_FULL",
        "ORACLE, 61000, 60, DEADLOCK",
        "ORACLE, 72000, 8177, SERIALIZATION",
        "ORACLE, 23000, 1, DUPLICATE",
        "ORACLE, 23000, 2290, CONSTRAINT",
        "ORACLE, 08000, 3113, CONNECTION_LOST",
        "ORACLE, 72000, 1653, DISK_FULL",
        "OTHER, 40001, 0, SERIALIZATION",
        "OTHER, 40XYZ, 0, ABORTED",
        "OTHER, 40003, 0, CONNECTION_LOST",
        "OTHER, 23000, 0, DUPLICATE",
        "OTHER, 23502, 0, CONSTRAINT",
        "OTHER, 08001, 0, NO_CONNECTION",
        "OTHER, 08006, 0, CONNECTION_LOST",
        "OTHER, 42000, 0, OTHER"
    })
    void codes_decide(DatabaseEngine engine, String state, int code, Failure expected) {
        assertThat(Dialects.of(engine).failure(new SQLException("?", state, code)))
                .hasValue(expected);
    }

    @Test
    void classes_decide_where_no_code_does() {
        assertThat(portable.failure(new SQLTransactionRollbackException())).hasValue(Failure.SERIALIZATION);
        assertThat(portable.failure(new SQLTimeoutException())).hasValue(Failure.STATEMENT_TIMEOUT);
        assertThat(portable.failure(new SQLTransientConnectionException())).hasValue(Failure.NO_CONNECTION);
        assertThat(portable.failure(new SQLTransientException())).hasValue(Failure.BUSY);
        assertThat(portable.failure(new SQLRecoverableException())).hasValue(Failure.CONNECTION_LOST);
        assertThat(portable.failure(new SQLIntegrityConstraintViolationException()))
                .hasValue(Failure.DUPLICATE);
        assertThat(portable.failure(new SQLFeatureNotSupportedException())).hasValue(Failure.OTHER);
    }

    @Test
    void what_drivers_and_pools_hang_onto_an_exception_is_looked_at() {
        BatchUpdateException batch = new BatchUpdateException("?", null, new int[0]);
        batch.setNextException(new SQLException("?", "23505"));
        assertThat(portable.failure(new IllegalStateException(batch))).hasValue(Failure.DUPLICATE);

        SQLException pool =
                new SQLTransientConnectionException("no connection in time", new SQLException("?", "28000"));
        assertThat(portable.failure(pool)).hasValue(Failure.ACCESS_DENIED);
    }

    @Test
    void causes_that_go_in_circles_come_to_an_end() {
        SQLException one = new SQLException("?");
        SQLException two = new SQLException("?", one);
        one.initCause(two);
        assertThat(portable.failure(one)).hasValue(Failure.OTHER);
    }

    @Test
    void what_no_database_is_behind_is_no_failure_of_one() {
        assertThat(portable.failure(new IllegalStateException("deadlock"))).isEmpty();
    }

    /** Whoever takes a lost answer for a rollback counts twice. */
    @ParameterizedTest
    @EnumSource(DatabaseEngine.class)
    void at_a_commit_only_a_certain_rollback_is_one(DatabaseEngine engine) {
        Dialect dialect = Dialects.of(engine);
        assertThat(Failure.values())
                .filteredOn(dialect::undoneAtCommit)
                .contains(Failure.SERIALIZATION, Failure.DEADLOCK)
                .doesNotContain(
                        Failure.CONNECTION_LOST, Failure.NO_CONNECTION, Failure.STATEMENT_TIMEOUT, Failure.OTHER);
    }
}
