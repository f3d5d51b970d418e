package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.error.InvalidInputException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.internal.transaction.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The host's transaction is the host's: joined, never ended, never changed. */
final class HostTransactionTest {
    private final RealDatabase real;
    private final Connection connection;

    HostTransactionTest() throws SQLException {
        real = new RealDatabase(Databases.H2_MEMORY);
        connection = real.pool.getConnection();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        real.close();
    }

    @Test
    void what_is_written_is_there_when_the_host_commits_and_not_before() throws SQLException {
        assertThat(joined().write(Shop.sale("one"))).isEqualTo("applied");
        assertThat(real.shop.sold("one")).isZero();
        connection.commit();
        assertThat(real.shop.sold("one")).isOne();
    }

    @Test
    void what_is_written_goes_when_the_host_rolls_back() throws SQLException {
        joined().write(Shop.sale("one"));
        connection.rollback();
        assertThat(real.shop.sold("one")).isZero();
    }

    @Test
    void what_the_work_throws_passes_unchanged_and_the_transaction_goes_on() throws SQLException {
        IllegalStateException refusal = new IllegalStateException("no");
        HostTransaction joined = joined();
        assertThatThrownBy(() -> joined.write(session -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        joined.write(Shop.sale("one"));
        connection.commit();
        assertThat(real.shop.sold("one")).isOne();
    }

    @Test
    void a_connection_without_a_transaction_is_refused() throws SQLException {
        HostTransaction joined = joined();
        connection.setAutoCommit(true);
        assertThatThrownBy(this::joined)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("setAutoCommit(false)");
        assertThatThrownBy(() -> joined.write(Shop.sale("one"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_closed_connection_is_refused() throws SQLException {
        connection.close();
        assertThatThrownBy(this::joined)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void what_would_fail_again_is_said_to_be_broken() {
        assertThatThrownBy(() -> joined().read(session -> session.handle().execute("UPDATE nowhere SET total = 1")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a table of the ledger is missing")
                .hasMessageNotContaining("nowhere");
    }

    @Test
    void what_is_passing_is_for_the_host_to_do_again() {
        assertThatThrownBy(
                        () -> joined().read(session -> session.handle().execute("INSERT INTO shop VALUES (1, 0, 0)")))
                .isInstanceOf(RetryableLedgerException.class)
                .hasMessageEndingWith("roll back your transaction and run it again")
                .hasMessageNotContaining("INSERT");
    }

    /** A connection that breaks takes the host's transaction with it: nothing of it was committed. */
    @Test
    void a_connection_that_breaks_is_for_the_host_to_replace() throws SQLException {
        Connection lost = real.pool.getConnection();
        lost.setAutoCommit(false);
        Connection physical = lost.unwrap(Connection.class);
        HostTransaction joined = new HostTransaction(lost, real.dialect, real.sessions);
        assertThatThrownBy(() -> joined.read(session -> {
                    closed(physical);
                    return session.handle().execute("UPDATE shop SET total = 1");
                }))
                .isInstanceOf(RetryableLedgerException.class)
                .hasMessageContaining("connection to the database was lost");
        real.pool.evictConnection(lost);
        assertThat(real.shop.total()).isZero();
    }

    private HostTransaction joined() {
        return new HostTransaction(connection, real.dialect, real.sessions);
    }

    private static void closed(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
