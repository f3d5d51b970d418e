package io.creditledger.jdbc.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger joins the transactions of what hosts use: Spring's transaction manager and Jdbi's handles. */
final class FrameworksTest {
    private static final Account ACCOUNT = Account.of("user-42");

    private final HikariDataSource pool = Databases.H2_MEMORY.newDatabase();
    private final JdbcLedger ledger = open();
    private final JdbcTemplate template = new JdbcTemplate(pool);
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));

    private JdbcLedger open() {
        LedgerSchema.migrate(pool);
        return JdbcLedger.on(pool).as(Actor.service("shop"));
    }

    @BeforeEach
    void grantAHundred() {
        template.execute("CREATE TABLE orders (id VARCHAR(20) NOT NULL)");
        ledger.grant(Grant.purchase(ACCOUNT, 100, Key.of("invoice-7")));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_spend_is_committed_with_springs_transaction() {
        transactions.executeWithoutResult(status -> {
            ledger.within(DataSourceUtils.getConnection(pool)).spend(spend());
            order();
        });
        assertCommitted();
    }

    @Test
    void a_spend_is_rolled_back_with_springs_transaction() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    ledger.within(DataSourceUtils.getConnection(pool)).spend(spend());
                    order();
                    throw new IllegalStateException("the host changed its mind");
                }))
                .hasMessage("the host changed its mind");
        assertRolledBack();
    }

    @Test
    void a_connection_of_springs_transaction_aware_data_source_is_in_the_transaction() {
        TransactionAwareDataSourceProxy aware = new TransactionAwareDataSourceProxy(pool);
        transactions.executeWithoutResult(status -> {
            try (Connection connection = aware.getConnection()) {
                ledger.within(connection).spend(spend());
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            order();
            status.setRollbackOnly();
        });
        assertRolledBack();
    }

    @Test
    void a_spend_is_committed_with_a_handle_of_jdbi() {
        Jdbi.create(pool).useTransaction(handle -> {
            ledger.within(handle.getConnection()).spend(spend());
            handle.execute("INSERT INTO orders VALUES ('order-5')");
        });
        assertCommitted();
    }

    @Test
    void a_spend_is_rolled_back_with_a_handle_of_jdbi() {
        Jdbi.create(pool).useTransaction(handle -> {
            ledger.within(handle.getConnection()).spend(spend());
            handle.execute("INSERT INTO orders VALUES ('order-5')");
            handle.rollback();
        });
        assertRolledBack();
    }

    private static Spend spend() {
        return Spend.of(ACCOUNT, 30, Key.of("order-5"));
    }

    private void order() {
        template.update("INSERT INTO orders VALUES ('order-5')");
    }

    private void assertCommitted() {
        assertThat(ledger.balance(ACCOUNT).available()).isEqualTo(70);
        assertThat(orders()).isEqualTo(1);
    }

    private void assertRolledBack() {
        assertThat(ledger.balance(ACCOUNT).available()).isEqualTo(100);
        assertThat(orders()).isZero();
    }

    private int orders() {
        return template.queryForList("SELECT id FROM orders").size();
    }
}
