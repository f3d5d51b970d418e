package io.creditledger.jdbc.schema;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened is never changed. */
final class GuardsTest {
    @ParameterizedTest
    @MethodSource("io.creditledger.jdbc.db.Databases#all")
    void every_database_refuses_to_change_or_remove_what_happened(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            Guards.refuse(database);
        }
    }
}
