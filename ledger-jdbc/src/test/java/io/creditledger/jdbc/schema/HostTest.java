package io.creditledger.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger's tables beside those of a host that uses Flyway in the same schema, with a callback of its own. */
final class HostTest {
    private static final String EVERY_DATABASE = "io.creditledger.jdbc.db.Databases#all";

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void after_the_host_nothing_needs_to_be_said(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            for (int times = 1; times <= 2; times++) {
                host(database).load().migrate();
                LedgerSchema.migrate(database);
                LedgerSchema.check(database);
            }
            assertThat(callbacks(database)).hasSize(2);
            host(database).load().validate();
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void before_the_host_the_host_starts_from_baseline_0(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            Flyway unaware = host(database).load();
            assertThatThrownBy(unaware::migrate)
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("non-empty schema");
            for (int times = 1; times <= 2; times++) {
                host(database)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
                LedgerSchema.migrate(database);
                LedgerSchema.check(database);
            }
            assertThat(callbacks(database)).hasSize(2);
        }
    }

    private static FluentConfiguration host(DataSource database) {
        return Flyway.configure().dataSource(database);
    }

    private static List<String> callbacks(DataSource database) throws SQLException {
        return Sql.rows(database, "SELECT name, more FROM host_thing");
    }
}
