package io.creditledger.jdbc.internal.wire;

import io.creditledger.error.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with its parameters and, once it has been sent, its answer. Of one thread, for one use.
 *
 * @param <T> what a row of the answer is read as
 */
public final class Call<T> {
    private final String text;
    private final boolean isQuery;
    private final List<Object> parameters;
    private final RowReader<T> reader;
    private final List<T> rows = new ArrayList<>();
    private int changed;

    private Call(String text, boolean isQuery, List<Object> parameters, RowReader<T> reader) {
        this.text = text;
        this.isQuery = isQuery;
        this.parameters = parameters;
        this.reader = reader;
    }

    /** A query. A parameter is a text, a number, or on databases that have them an array of these. */
    public static <T> Call<T> query(String text, List<Object> parameters, RowReader<T> reader) {
        return new Call<>(text, true, parameters, reader);
    }

    /** A statement that changes rows. */
    public static Call<Object> update(String text, List<Object> parameters) {
        return new Call<>(text, false, parameters, row -> {
            throw new IllegalStateException("an update has no rows");
        });
    }

    /** The rows that a query has found. */
    public List<T> rows() {
        return rows;
    }

    /** How many rows were changed. */
    public int changed() {
        return counted(changed);
    }

    /** What a batch says of one of its changes, which some drivers only say as they are set. */
    static int counted(int rows) {
        if (rows == Statement.SUCCESS_NO_INFO) {
            throw new StoreException(
                    "the driver does not say how many rows each change of a batch has changed, so that nothing was written;"
                            + " set it to do so (MariaDB: useBulkStmts=false)",
                    new SQLException("SUCCESS_NO_INFO"));
        }
        return rows;
    }

    /** Says how many rows it has changed as part of a batch. */
    void changed(int rows) {
        changed = rows;
    }

    /** Whether this is the same change as another call, with other parameters. */
    boolean isSameChange(Call<?> other) {
        return !isQuery && text.equals(other.text);
    }

    String text() {
        return text;
    }

    /** Whether it is answered with rows. */
    boolean isQuery() {
        return isQuery;
    }

    /** Whether there is an array of more values than this among its parameters. */
    boolean hasListLongerThan(int most) {
        for (Object parameter : parameters) {
            if (parameter instanceof Object[] list && list.length > most) {
                return true;
            }
        }
        return false;
    }

    /** Binds the parameters from a position on, and returns the position after them. */
    int bind(PreparedStatement statement, int position) throws SQLException {
        int next = position;
        for (Object parameter : parameters) {
            if (parameter instanceof String[] texts) {
                statement.setArray(next++, array(statement, ColumnType.TEXT, texts));
            } else if (parameter instanceof Long[] numbers) {
                statement.setArray(next++, array(statement, ColumnType.NUMBER, numbers));
            } else {
                ColumnType.of(parameter).bind(statement, next++, parameter);
            }
        }
        return next;
    }

    /** Takes the answer that the statement is at. */
    void answer(PreparedStatement statement, boolean hasRows) throws SQLException {
        if (!hasRows) {
            if (isQuery) {
                throw new SQLException("a query has no answer: " + text);
            }
            changed = Math.max(0, statement.getUpdateCount());
            return;
        }
        try (ResultSet found = statement.getResultSet()) {
            while (found.next()) {
                rows.add(reader.read(found));
            }
        }
    }

    private static java.sql.Array array(PreparedStatement statement, ColumnType type, Object[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf(type.arrayType(), values);
    }
}
