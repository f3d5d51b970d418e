package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The columns of the row that a result is at, as the ledger's own types. Of one thread. */
final class Columns {
    private final ResultSet row;

    Columns(ResultSet row) {
        this.row = row;
    }

    long number(String column) throws SQLException {
        return row.getLong(column);
    }

    int small(String column) throws SQLException {
        return row.getInt(column);
    }

    Optional<Long> maybeNumber(String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    <E extends Enum<E>> E one(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column));
    }

    Instant instant(String column) throws SQLException {
        return Micros.instant(row.getLong(column));
    }

    Optional<Instant> maybeInstant(String column) throws SQLException {
        return maybeNumber(column).map(Micros::instant);
    }

    Key key(String column) throws SQLException {
        return Key.of(row.getString(column));
    }

    Optional<Key> maybeKey(String column) throws SQLException {
        return maybeText(column).map(Key::of);
    }

    Hash hash(String column) throws SQLException {
        return Hash.of(row.getBytes(column));
    }
}
