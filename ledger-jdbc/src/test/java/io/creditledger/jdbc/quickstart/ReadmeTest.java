package io.creditledger.jdbc.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the README says about the ledger in a database, word for word. */
final class ReadmeTest {
    private final Account account = Account.of("user-42");

    @Test
    void a_spend_and_the_hosts_row_are_committed_together() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:readme");
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            LedgerSchema.migrate(dataSource);
            JdbcLedger database = JdbcLedger.on(dataSource).as(Actor.service("shop"));

            database.grant(Grant.purchase(account, 1_000, Key.of("invoice-7")));
            Orders orders = new Orders();
            try (Connection connection = dataSource.getConnection()) {
                connection
                        .prepareStatement("CREATE TABLE orders (id VARCHAR(20))")
                        .execute();
                connection.setAutoCommit(false);
                database.within(connection).spend(Spend.of(account, 120, Key.of("order-5")));
                orders.insert(connection, "order-5");
                connection.commit();
            }
            assertThat(database.balance(account).available()).isEqualTo(880);
        }
    }

    /** The host's own table. */
    private static final class Orders {
        void insert(Connection connection, String id) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO orders VALUES (?)")) {
                insert.setString(1, id);
                insert.executeUpdate();
            }
        }
    }
}
