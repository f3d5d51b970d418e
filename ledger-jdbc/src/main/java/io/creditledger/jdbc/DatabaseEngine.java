package io.creditledger.jdbc;

import io.creditledger.error.StoreException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The database that the tables are in, as far as the ledger treats databases differently. */
public enum DatabaseEngine {
    /** H2, in memory, in a file or as a server. */
    H2,
    /** PostgreSQL. */
    POSTGRESQL,
    /** MariaDB. */
    MARIADB,
    /** MySQL, and what speaks like it. */
    MYSQL,
    /** SQLite. */
    SQLITE,
    /** HyperSQL. */
    HSQLDB,
    /** Apache Derby. */
    DERBY,
    /** Microsoft SQL Server. */
    SQL_SERVER,
    /** Oracle Database. */
    ORACLE,
    /** CockroachDB, which calls itself PostgreSQL. */
    COCKROACHDB,
    /** YugabyteDB, which calls itself PostgreSQL. */
    YUGABYTEDB,
    /** Any other database: it gets portable SQL, and the contract tests tell whether it holds there. */
    OTHER;

    /**
     * The engine behind a connection, by the name that its driver gives. Asks the database only where it calls itself
     * PostgreSQL, for its version.
     *
     * @throws StoreException if the connection does not answer
     */
    public static DatabaseEngine of(Connection connection) {
        try {
            DatabaseMetaData about = connection.getMetaData();
            String product = about.getDatabaseProductName();
            boolean saysPostgres = lower(product).equals("postgresql");
            return named(product, saysPostgres ? version(connection) : about.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new StoreException("The database does not say what it is.", e);
        }
    }

    /** The engine that calls itself so. */
    static DatabaseEngine named(String product, String version) {
        String name = lower(product);
        return switch (name) {
            case "h2" -> H2;
            case "postgresql" -> amongPostgres(lower(version));
            case "mysql" -> amongMySql(lower(version));
            default -> byName(name);
        };
    }

    private static DatabaseEngine byName(String product) {
        if (product.contains("mariadb")) {
            return MARIADB;
        }
        if (product.contains("sqlite")) {
            return SQLITE;
        }
        if (product.contains("hsql")) {
            return HSQLDB;
        }
        if (product.contains("derby")) {
            return DERBY;
        }
        if (product.contains("sql server")) {
            return SQL_SERVER;
        }
        if (product.contains("yugabyte")) {
            return YUGABYTEDB;
        }
        if (product.contains("cockroach")) {
            return COCKROACHDB;
        }
        return product.startsWith("oracle") ? ORACLE : OTHER;
    }

    private static DatabaseEngine amongPostgres(String version) {
        if (version.contains("cockroach")) {
            return COCKROACHDB;
        }
        return version.contains("-yb-") || version.contains("yugabyte") ? YUGABYTEDB : POSTGRESQL;
    }

    private static DatabaseEngine amongMySql(String version) {
        // MySQL's own driver calls a MariaDB server by MySQL's name.
        return version.contains("mariadb") ? MARIADB : MYSQL;
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT version()")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String lower(String name) {
        // In a Turkish locale "SQLITE" would become something else.
        return name.toLowerCase(Locale.ROOT);
    }
}
