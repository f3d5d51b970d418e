package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.creditledger.Ledger;
import io.creditledger.error.RetryableLedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A host with a table of its own, and transactions in which it calls the ledger. */
abstract class HostFixture extends RuleFixture {
    private static final Set<DataSource> PREPARED = ConcurrentHashMap.newKeySet();

    /** The data source of the host, on the database that the ledger under test is in. */
    protected abstract DataSource dataSource();

    /** The ledger under test in the transaction of this connection: under the same clock as {@link #open} was given. */
    protected abstract Ledger within(Connection connection);

    @BeforeEach
    final void makeTheHostsTable() throws SQLException {
        if (PREPARED.add(dataSource())) {
            try (Connection connection = dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE contract_host_row (row_name VARCHAR(200) NOT NULL PRIMARY KEY)");
            }
        }
    }

    /** Does something in a transaction of the host, and commits or rolls back; what is thrown rolls back, too. */
    final <T> T inTransaction(boolean commit, Function<HostWork, T> work) {
        try (Connection connection = dataSource().getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(new HostWork(connection, within(connection)));
                assertFalse(connection.isClosed(), "the ledger closed the host's connection");
                done = commit;
                return result;
            } finally {
                end(connection, done);
            }
        } catch (SQLException broken) {
            throw new AssertionError("the host's own statement failed", broken);
        }
    }

    /** What a connection that the ledger closed has to say must not hide that it did. */
    private static void end(Connection connection, boolean commit) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (commit) {
            connection.commit();
        } else {
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }

    /** Does something in a transaction of the host and commits; again and again, as long as it is told to. */
    final <T> T retrying(Function<HostWork, T> work) {
        while (true) {
            try {
                return inTransaction(true, work);
            } catch (RetryableLedgerException passing) {
                Thread.onSpinWait();
            }
        }
    }

    /** Whether the host's row of this name is there. */
    final boolean isThere(String row) {
        return inTransaction(false, host -> host.sees(row));
    }

    /** A transaction of the host. */
    final class HostWork {
        private final Connection connection;
        private final Ledger ledger;

        private HostWork(Connection connection, Ledger ledger) {
            this.connection = connection;
            this.ledger = ledger;
        }

        Connection connection() {
            return connection;
        }

        Ledger ledger() {
            return ledger;
        }

        /** Sets how much this transaction sees of others. */
        void isolate(int isolation) {
            try {
                connection.setTransactionIsolation(isolation);
            } catch (SQLException broken) {
                throw new AssertionError("the host's own statement failed", broken);
            }
        }

        /** Whether this transaction sees the host's row of this name. */
        boolean sees(String row) {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT 1 FROM contract_host_row WHERE row_name = ?")) {
                query.setString(1, key(row).value());
                try (ResultSet found = query.executeQuery()) {
                    return found.next();
                }
            } catch (SQLException broken) {
                throw new AssertionError("the host's own statement failed", broken);
            }
        }

        /** Writes the host's row of this name. */
        void write(String row) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO contract_host_row (row_name) VALUES (?)")) {
                insert.setString(1, key(row).value());
                insert.executeUpdate();
            } catch (SQLException broken) {
                throw new AssertionError("the host's own statement failed", broken);
            }
        }
    }
}
