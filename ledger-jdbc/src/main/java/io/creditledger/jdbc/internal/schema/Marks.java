package io.creditledger.jdbc.internal.schema;

import io.creditledger.jdbc.LedgerTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which migrations a database says it has had. Each writes its number as the last thing it does, so that this is known
 * whoever ran it, and nothing is said of one that broke off. Immutable.
 *
 * @param names the name of each migration by its number
 * @param ignoresCase whether the database found a name that was spelled with other letters
 * @param failure why nothing could be read, if so
 */
record Marks(SortedMap<Integer, String> names, boolean ignoresCase, Optional<SQLException> failure) {
    /** What the database behind a connection says. Leaves no transaction open. */
    static Marks in(Connection connection, LedgerTables tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return read(statement, tables.qualifiedPrefix() + "schema");
        } catch (SQLException e) {
            return new Marks(new TreeMap<>(), false, Optional.of(e));
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    private static Marks read(Statement statement, String table) throws SQLException {
        SortedMap<Integer, String> names = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT migration, name FROM " + table)) {
            while (rows.next()) {
                names.put(rows.getInt(1), rows.getString(2));
            }
        }
        try (ResultSet rows = statement.executeQuery("SELECT migration FROM " + table + " WHERE name = 'TABLES'")) {
            return new Marks(names, rows.next(), Optional.empty());
        }
    }

    /** The last migration, or 0. */
    int latest() {
        return names.isEmpty() ? 0 : names.lastKey();
    }
}
