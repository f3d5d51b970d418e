package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The columns of the row that a result is at, as the ledger's own types. Of one thread. */
final class Columns {
    private final ResultSet row;
    private final Table<?> table;

    /** Of a query that has selected what {@link Table#selected} says. */
    Columns(ResultSet row, Table<?> table) {
        this.row = row;
        this.table = table;
    }

    long number(String column) throws SQLException {
        return row.getLong(table.position(column));
    }

    int small(String column) throws SQLException {
        return row.getInt(table.position(column));
    }

    Optional<Long> maybeNumber(String column) throws SQLException {
        long value = row.getLong(table.position(column));
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    String text(String column) throws SQLException {
        return row.getString(table.position(column));
    }

    Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(table.position(column)));
    }

    <E extends Enum<E>> E one(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(table.position(column)));
    }

    Instant instant(String column) throws SQLException {
        return Micros.instant(row.getLong(table.position(column)));
    }

    Optional<Instant> maybeInstant(String column) throws SQLException {
        return maybeNumber(column).map(Micros::instant);
    }

    Key key(String column) throws SQLException {
        return Key.of(row.getString(table.position(column)));
    }

    Optional<Key> maybeKey(String column) throws SQLException {
        return maybeText(column).map(Key::of);
    }

    Hash hash(String column) throws SQLException {
        return HashBytes.hash(row.getBytes(table.position(column)));
    }
}
