package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/**
 * The database that {@code ledger.test.url}, {@code ledger.test.user} and {@code ledger.test.password} lead to, with any
 * driver that is on the class path. What tests write there stays there, in the user's own schema and in others whose names
 * begin with {@code ledger_test}.
 */
final class GivenUrl extends PooledDatabase {
    private final String run = UUID.randomUUID().toString().replace("-", "").substring(0, 8);

    GivenUrl() {
        super("the database of ledger.test.url");
    }

    /** Whether there is one. */
    static boolean isGiven() {
        return System.getProperty("ledger.test.url") != null;
    }

    @Override
    HikariConfig make(String database) {
        HikariConfig config = given();
        return database.equals(SHARED) ? config : inSchema(database + "_" + run, config);
    }

    private static HikariConfig given() {
        String url = System.getProperty("ledger.test.url");
        Assumptions.assumeTrue(url != null, "ledger.test.url is not set");
        HikariConfig config = config(String.valueOf(url));
        config.setUsername(System.getProperty("ledger.test.user"));
        config.setPassword(System.getProperty("ledger.test.password"));
        return config;
    }

    /** Some databases call catalog what others call schema. */
    private static HikariConfig inSchema(String schema, HikariConfig config) {
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            DatabaseMetaData facts = connection.getMetaData();
            statement.execute("CREATE SCHEMA " + schema);
            if (facts.supportsSchemasInTableDefinitions()) {
                config.setSchema(facts.storesUpperCaseIdentifiers() ? schema.toUpperCase(Locale.ROOT) : schema);
            } else {
                config.setCatalog(schema);
            }
            return config;
        } catch (SQLException e) {
            return Assumptions.abort("no schema can be made there: " + e.getMessage());
        }
    }
}
