package io.creditledger.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tests may expect of the databases that they are given. */
final class TestDatabasesTest {
    @ParameterizedTest
    @MethodSource("io.creditledger.jdbc.db.Databases#all")
    void a_database_is_what_it_is_called(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            var facts = connection.getMetaData();
            String product = facts.getDatabaseProductName() + " " + facts.getDatabaseProductVersion();
            assertThat(product)
                    .as("what %s says it is", database)
                    .containsIgnoringCase(database.name().replaceFirst("DB$| in .*", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("io.creditledger.jdbc.db.Databases#all")
    void all_pools_but_those_on_new_databases_share_one(TestDatabase database) throws SQLException {
        try (HikariDataSource other = database.newPool();
                HikariDataSource fresh = database.newDatabase();
                HikariDataSource another = database.newDatabase()) {
            run(database.dataSource(), "CREATE TABLE ours (a INTEGER)");
            try {
                run(other, "INSERT INTO ours VALUES (1)");
                run(fresh, "CREATE TABLE ours (a INTEGER)");
                run(another, "CREATE TABLE ours (a INTEGER)");
                assertThat(count(database.dataSource())).isEqualTo(1);
                assertThat(count(fresh)).isZero();
            } finally {
                run(other, "DROP TABLE ours");
            }
        }
    }

    private static void run(DataSource where, String sql) throws SQLException {
        try (Connection connection = where.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DataSource where) throws SQLException {
        try (Connection connection = where.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM ours")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
