package io.creditledger.jdbc.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.command.Grant;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.internal.Until;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A host's transaction at REPEATABLE READ on MariaDB that makes the rows of two accounts: of the first it cannot see that it is
 * there, and at the second it is the victim of a deadlock, which ends the transaction. The driver tells only the first failure of a
 * batch, so that a duplicate there would hide the deadlock, and what follows would stand in another transaction.
 */
final class HiddenDeadlockTest {
    private static final String WAITING = "SELECT variable_value FROM information_schema.global_status"
            + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";

    @Test
    void nothing_is_left_of_what_a_deadlock_ended() throws Exception {
        try (HikariDataSource pool = Databases.MARIADB.newDatabase();
                Connection host = pool.getConnection();
                Connection other = pool.getConnection()) {
            LedgerSchema.migrate(pool);
            JdbcLedger ledger = JdbcLedger.on(pool).as(Actor.service("app"));
            execute(other, "CREATE TABLE host_row (x INT)");
            host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            host.setAutoCommit(false);
            number(host, "SELECT COUNT(*) FROM ledger_account");
            execute(host, "INSERT INTO host_row VALUES (1)");
            ledger.grant(grant("a", "first"));
            other.setAutoCommit(false);
            execute(other, "INSERT INTO host_row VALUES (2), (3), (4), (5), (6), (7), (8), (9)");
            ledger.within(other).grant(grant("b", "second"));

            CompletableFuture<Throwable> heard = CompletableFuture.supplyAsync(() -> catchThrowable(
                    () -> ledger.within(host).postAll(List.of(grant("a", "third"), grant("b", "fourth")))));
            Until.holds(() -> heard.isDone() || number(pool, WAITING) > 0);
            execute(other, "UPDATE ledger_account SET told = told WHERE owner = 'a'");
            other.commit();
            assertThat(heard.get(30, TimeUnit.SECONDS)).isInstanceOf(RetryableLedgerException.class);
            host.commit();

            assertThat(number(pool, "SELECT COUNT(*) FROM ledger_entry")).isEqualTo(2);
            assertThat(number(pool, "SELECT COUNT(*) FROM host_row")).isEqualTo(8);
        }
    }

    private static Grant grant(String owner, String key) {
        return Grant.purchase(Account.of(owner), 5, Key.of(key));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return number(connection, sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
