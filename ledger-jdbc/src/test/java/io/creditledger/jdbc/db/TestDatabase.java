package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.testkit.Capability;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A database to test on. It starts when it is first asked for a data source, and stops when the JVM ends; where it cannot be
 * had, the asking test is skipped with the reason. Its sessions live in another time zone than the JVM, where it has
 * sessions with a zone. Thread-safe.
 */
public interface TestDatabase {
    /** What reports call it: {@code PostgreSQL 18}. */
    String name();

    /** The pool on the database that all tests of the JVM share. Nobody closes it. */
    DataSource dataSource();

    /** Another pool on the shared database, as another process would have it. To close, or to leave to the end of the JVM. */
    HikariDataSource newPool();

    /** A pool on an empty database, or schema, of the caller's own. To close, or to leave to the end of the JVM. */
    HikariDataSource newDatabase();

    /** What no ledger can do on it, each with the reason. */
    default Map<Capability, String> lacks() {
        return Map.of();
    }
}
