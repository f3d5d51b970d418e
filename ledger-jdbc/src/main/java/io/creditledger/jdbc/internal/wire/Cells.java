package io.creditledger.jdbc.internal.wire;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The values of one row by their positions, which count from 1. Of one thread. */
public interface Cells {
    /** A number; 0 where the cell is empty. */
    long number(int position) throws SQLException;

    /** A text, or null. */
    @Nullable
    String text(int position) throws SQLException;

    /** Bytes. */
    byte[] bytes(int position) throws SQLException;

    /** Whether the cell that was asked for last is empty. */
    boolean wasEmpty() throws SQLException;

    /** Those of the row that a result is at. */
    static Cells of(ResultSet row) {
        return new Cells() {
            @Override
            public long number(int position) throws SQLException {
                return row.getLong(position);
            }

            @Override
            public @Nullable String text(int position) throws SQLException {
                return row.getString(position);
            }

            @Override
            public byte[] bytes(int position) throws SQLException {
                return row.getBytes(position);
            }

            @Override
            public boolean wasEmpty() throws SQLException {
                return row.wasNull();
            }
        };
    }
}
