package io.creditledger.jdbc.fault;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** A careful host, with a row of its own for each sale. */
final class Host {
    private final DataSource clean;
    private final DataSource faulty;
    private final JdbcLedger ledger;

    Host(DataSource clean, DataSource faulty, JdbcLedger ledger) throws SQLException {
        this.clean = clean;
        this.faulty = faulty;
        this.ledger = ledger;
        try (Connection connection = clean.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE sale (name VARCHAR(100) NOT NULL PRIMARY KEY)");
        }
    }

    /** Writes its row, unless it is there, and does this in the same transaction. */
    List<Receipt> sell(Key key, Function<Ledger, List<Receipt>> deed) throws SQLException {
        try (QuietlyClosed lease = new QuietlyClosed(faulty.getConnection())) {
            Connection connection = lease.connection();
            List<Receipt> receipts;
            try {
                connection.setAutoCommit(false);
                if (!isSold(connection, key)) {
                    execute(connection, "INSERT INTO sale VALUES (?)", key);
                }
                receipts = deed.apply(ledger.within(connection));
            } catch (SQLException | RuntimeException failed) {
                giveUp(connection);
                throw failed;
            }
            commit(connection);
            setBack(connection);
            return receipts;
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException lost) {
            giveUp(connection);
            throw new UnknownToHost(lost);
        }
    }

    private static void setBack(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            destroy(connection);
        }
    }

    /** Where that is not to be had, the connection must not be used again. */
    private static void giveUp(Connection connection) {
        try {
            connection.rollback();
            setBack(connection);
        } catch (SQLException broken) {
            destroy(connection);
        }
    }

    private static void destroy(Connection connection) {
        try {
            connection.unwrap(Connection.class).close();
        } catch (SQLException gone) {
            // Then it is.
        }
    }

    /** Whether its row is there, by a connection that nothing can happen to. */
    boolean isSold(Key key) throws SQLException {
        try (Connection connection = clean.getConnection()) {
            return isSold(connection, key);
        }
    }

    private static boolean isSold(Connection connection, Key key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT name FROM sale WHERE name = ?")) {
            statement.setString(1, key.value());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String text, Key key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setString(1, key.value());
            statement.executeUpdate();
        }
    }

    /**
     * A connection whose closing does not hide what was done before.
     *
     * @param connection to close
     */
    private record QuietlyClosed(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException closed) {
                // It is closed nevertheless.
            }
        }
    }

    /** The answer to the host's own commit was lost. */
    static final class UnknownToHost extends SQLException {
        private static final long serialVersionUID = 1L;

        UnknownToHost(SQLException lost) {
            super(lost);
        }
    }
}
