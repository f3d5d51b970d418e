package io.creditledger.jdbc.internal.wire;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the row that a result is at.
 *
 * @param <T> as what
 */
@FunctionalInterface
public interface RowReader<T> {
    /** The row. */
    T read(ResultSet row) throws SQLException;
}
