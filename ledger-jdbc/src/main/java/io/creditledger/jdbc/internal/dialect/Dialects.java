package io.creditledger.jdbc.internal.dialect;

import io.creditledger.jdbc.DatabaseEngine;

/** Which dialect a database speaks. */
public final class Dialects {
    private Dialects() {}

    /** The dialect of an engine. */
    public static Dialect of(DatabaseEngine engine) {
        return switch (engine) {
            case H2 -> new H2Dialect();
            case POSTGRESQL -> new PostgresDialect();
            case COCKROACHDB, YUGABYTEDB -> new CockroachDialect();
            case MARIADB, MYSQL -> new MariaDbDialect();
            case SQLITE -> new SqliteDialect();
            case HSQLDB -> new HsqldbDialect();
            case DERBY -> new DerbyDialect();
            case SQL_SERVER -> new SqlServerDialect();
            case ORACLE -> new OracleDialect();
            case OTHER -> new Dialect();
        };
    }
}
