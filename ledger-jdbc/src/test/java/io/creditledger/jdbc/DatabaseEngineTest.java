package io.creditledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.jdbc.db.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How databases are told apart. */
final class DatabaseEngineTest {
    @ParameterizedTest
    @CsvSource({
        "H2, 2.5.252, H2",
        "PostgreSQL, 'PostgreSQL 18.6 on x86_64', POSTGRESQL",
        "PostgreSQL, 'PostgreSQL 11.2-YB-2.18.0.0-b0 on x86_64', YUGABYTEDB",
        "PostgreSQL, 'CockroachDB CCL v23.1.11 (x86_64)', COCKROACHDB",
        "MariaDB, 10.11.6, MARIADB",
        "MySQL, 8.4.3, MYSQL",
        "MySQL, 5.5.5-10.11.6-MariaDB, MARIADB",
        "SQLite, 3.54.1, SQLITE",
        "HSQL Database Engine, 2.7.4, HSQLDB",
        "Apache Derby, 10.16.1.1, DERBY",
        "Microsoft SQL Server, 16.00, SQL_SERVER",
        "Oracle, 'Oracle Database 23ai', ORACLE",
        "Informix Dynamic Server, 14.10, OTHER"
    })
    void a_database_is_told_by_its_name(String product, String version, DatabaseEngine engine) {
        Locale ours = Locale.getDefault();
        try {
            assertThat(DatabaseEngine.named(product, version)).isEqualTo(engine);
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(DatabaseEngine.named(product, version)).isEqualTo(engine);
        } finally {
            Locale.setDefault(ours);
        }
    }

    @Test
    void a_connection_says_what_is_behind_it() throws SQLException {
        try (Connection connection = Databases.H2_MEMORY.dataSource().getConnection()) {
            assertThat(DatabaseEngine.of(connection)).isEqualTo(DatabaseEngine.H2);
        }
    }
}
