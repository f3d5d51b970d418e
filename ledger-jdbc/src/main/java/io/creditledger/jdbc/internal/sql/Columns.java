package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Cells;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The columns of the row that a result is at, as the ledger's own types. Of one thread. */
final class Columns {
    private final Cells row;
    private final Table<?> table;

    /** Of a query that has selected what {@link Table#selected} says. */
    Columns(ResultSet row, Table<?> table) {
        this(Cells.of(row), table);
    }

    Columns(Cells row, Table<?> table) {
        this.row = row;
        this.table = table;
    }

    long number(String column) throws SQLException {
        return row.number(table.position(column));
    }

    int small(String column) throws SQLException {
        return (int) row.number(table.position(column));
    }

    Optional<Long> maybeNumber(String column) throws SQLException {
        long value = row.number(table.position(column));
        return row.wasEmpty() ? Optional.empty() : Optional.of(value);
    }

    String text(String column) throws SQLException {
        return needed(column);
    }

    Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(row.text(table.position(column)));
    }

    <E extends Enum<E>> E one(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, needed(column));
    }

    Instant instant(String column) throws SQLException {
        return Micros.instant(row.number(table.position(column)));
    }

    Optional<Instant> maybeInstant(String column) throws SQLException {
        return maybeNumber(column).map(Micros::instant);
    }

    Key key(String column) throws SQLException {
        return Key.of(needed(column));
    }

    Optional<Key> maybeKey(String column) throws SQLException {
        return maybeText(column).map(Key::of);
    }

    Hash hash(String column) throws SQLException {
        return HashBytes.hash(row.bytes(table.position(column)));
    }

    private String needed(String column) throws SQLException {
        return Objects.requireNonNull(row.text(table.position(column)), column);
    }
}
