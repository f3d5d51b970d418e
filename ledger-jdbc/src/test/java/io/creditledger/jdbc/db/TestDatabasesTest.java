package io.creditledger.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tests may expect of the databases that they are given. */
final class TestDatabasesTest {
    private static final Map<String, String> ZONES = Map.of(
            "H2", "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'TIME ZONE'",
            "PostgreSQL", "SHOW TIME ZONE",
            "MariaDB", "SELECT @@session.time_zone",
            "HSQLDB", "CALL CAST(TIMEZONE() AS VARCHAR(50))");

    static Stream<TestDatabase> ours() {
        return Databases.all().filter(database -> database != Databases.GIVEN_URL);
    }

    @ParameterizedTest
    @MethodSource("ours")
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

    @ParameterizedTest
    @MethodSource("io.creditledger.jdbc.db.Databases#all")
    void a_session_with_a_zone_has_another_than_the_jvm(TestDatabase database) throws SQLException {
        String zone = ZONES.getOrDefault(database.name().replaceFirst(" .*", ""), "");
        assumeFalse(zone.isEmpty(), "its sessions have no zone, or nobody knows how to ask");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(zone)) {
            rows.next();
            assertThat(rows.getString(1)).containsAnyOf("New_York", "-5:00", "-05:00");
        }
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
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
