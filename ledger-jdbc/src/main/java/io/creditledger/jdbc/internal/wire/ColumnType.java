package io.creditledger.jdbc.internal.wire;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** What a column holds, as far as a driver wants to know. */
enum ColumnType {
    /** Whole numbers, instants among them. */
    NUMBER("int8", Types.BIGINT) {
        @Override
        void set(PreparedStatement statement, int position, Object value) throws SQLException {
            statement.setLong(position, (Long) value);
        }

        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            return row.getLong(position);
        }

        @Override
        Object[] array(int length) {
            return new Long[length];
        }
    },
    /** Small whole numbers. */
    SMALL("int4", Types.INTEGER) {
        @Override
        void set(PreparedStatement statement, int position, Object value) throws SQLException {
            statement.setInt(position, (Integer) value);
        }

        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            return row.getInt(position);
        }

        @Override
        Object[] array(int length) {
            return new Integer[length];
        }
    },
    /** Texts. */
    TEXT("varchar", Types.VARCHAR) {
        @Override
        void set(PreparedStatement statement, int position, Object value) throws SQLException {
            statement.setString(position, (String) value);
        }

        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            return row.getString(position);
        }

        @Override
        Object[] array(int length) {
            return new String[length];
        }
    },
    /** Hashes. */
    BYTES("bytea", Types.BINARY) {
        @Override
        void set(PreparedStatement statement, int position, Object value) throws SQLException {
            statement.setBytes(position, (byte[]) value);
        }

        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            return row.getBytes(position);
        }

        @Override
        Object[] array(int length) {
            return new byte[length][];
        }
    };

    private final String arrayType;
    private final int sqlType;

    ColumnType(String arrayType, int sqlType) {
        this.arrayType = arrayType;
        this.sqlType = sqlType;
    }

    /** A column as bytes, as PostgreSQL makes them. */
    String inBytes(String column) {
        return switch (this) {
            case NUMBER -> "int8send(" + column + ")";
            case SMALL -> "int4send(" + column + ")";
            case TEXT -> throw new IllegalStateException("texts are not remembered");
            case BYTES -> column;
        };
    }

    /** A value as the same bytes. */
    static byte[] inBytes(Object value) {
        if (value instanceof Long number) {
            return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        }
        return value instanceof Integer small
                ? ByteBuffer.allocate(Integer.BYTES).putInt(small).array()
                : (byte[]) value;
    }

    /** What PostgreSQL calls it. */
    String arrayType() {
        return arrayType;
    }

    final void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, sqlType);
        } else {
            set(statement, position, value);
        }
    }

    abstract void set(PreparedStatement statement, int position, Object value) throws SQLException;

    /** The value at a position; whether it is empty, the result tells. */
    abstract @Nullable Object read(ResultSet row, int position) throws SQLException;

    abstract Object[] array(int length);

    /** The type of a parameter that is no row's. */
    static ColumnType of(Object value) {
        if (value instanceof Long) {
            return NUMBER;
        }
        if (value instanceof Integer) {
            return SMALL;
        }
        return value instanceof byte[] ? BYTES : TEXT;
    }
}
