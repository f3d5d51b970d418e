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
 * @param failure why nothing could be read, if so
 */
record Marks(SortedMap<Integer, String> names, Optional<SQLException> failure) {
    /** What the database behind a connection says. Leaves no transaction open. */
    static Marks in(Connection connection, LedgerTables tables) throws SQLException {
        SortedMap<Integer, String> names = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT migration, name FROM " + tables.qualifiedPrefix() + "schema")) {
            while (rows.next()) {
                names.put(rows.getInt(1), rows.getString(2));
            }
            return new Marks(names, Optional.empty());
        } catch (SQLException e) {
            return new Marks(names, Optional.of(e));
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    /** The last migration, or 0. */
    int latest() {
        return names.isEmpty() ? 0 : names.lastKey();
    }
}
