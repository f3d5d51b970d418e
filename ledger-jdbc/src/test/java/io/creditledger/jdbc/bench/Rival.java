package io.creditledger.jdbc.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the rivals have in common: plain JDBC, and statements that the driver prepares on the server after a few uses. */
abstract class Rival implements Contender {
    /** What every account begins with. */
    static final long PLENTY = 1_000_000_000_000L;

    private static final String DUPLICATE = "23505";

    private final DataSource dataSource;
    private final String name;
    private final String tables;

    /**
     * A rival.
     *
     * @param tables makes its tables; its accounts are filled by {@link #fill}
     */
    Rival(DataSource dataSource, String name, String tables) {
        this.dataSource = dataSource;
        this.name = name;
        this.tables = tables;
    }

    @Override
    public final String name() {
        return name;
    }

    /** The statement that makes accounts 0 to ?, each with ? credits. */
    abstract String fill();

    @Override
    public final void prepare(int accounts) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement filling = connection.prepareStatement(fill())) {
            statement.execute(tables);
            filling.setInt(1, accounts - 1);
            filling.setLong(2, PLENTY);
            filling.execute();
        }
    }

    /** Something to do in a transaction; false where there are too few credits. */
    interface Work {
        boolean on(Connection connection) throws SQLException;
    }

    /** Commits what was done, or rolls it back. A key that is there already has been charged. */
    final boolean inTransaction(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean done = work.on(connection);
                if (done) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return done;
            } catch (SQLException failure) {
                connection.rollback();
                if (DUPLICATE.equals(failure.getSQLState())) {
                    return true;
                }
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Runs one statement in a transaction of its own, and returns how many rows it changed. */
    final int update(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return update(connection, sql, values);
        }
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    final long number(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return number(connection, sql, values);
        }
    }

    /** The number in the only row. */
    static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public final String toString() {
        return name;
    }
}
