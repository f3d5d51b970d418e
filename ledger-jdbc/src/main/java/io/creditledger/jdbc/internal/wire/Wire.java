package io.creditledger.jdbc.internal.wire;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends statements one after the other, each for itself: what every database understands. Subclasses let them travel
 * together. Thread-safe.
 */
public class Wire {
    private final String prefix;
    private final Map<Form, String> texts = new ConcurrentHashMap<>();

    /** For tables whose names begin like this, schema included. */
    public Wire(String prefix) {
        this.prefix = prefix;
    }

    /** What the names of all tables begin with. */
    public final String prefix() {
        return prefix;
    }

    /** Sends calls in this order; afterwards each has its answer. */
    public void send(Connection connection, List<? extends Call<?>> calls) throws SQLException {
        for (Call<?> call : calls) {
            try (PreparedStatement statement = connection.prepareStatement(call.text())) {
                call.bind(statement, 1);
                call.answer(statement, statement.execute());
            }
        }
    }

    /** Whether {@link #writeAndCommit} is one round trip, so that a failure does not tell how far it came. */
    public boolean commitsAlong() {
        return false;
    }

    /** Writes batches in this order and commits. */
    public void writeAndCommit(Connection connection, List<RowBatch<?>> batches) throws SQLException {
        write(connection, batches);
        connection.commit();
    }

    /**
     * Writes batches in this order.
     *
     * @throws StaleRowException where a row is not as it has to be
     */
    public void write(Connection connection, List<RowBatch<?>> batches) throws SQLException {
        for (RowBatch<?> batch : batches) {
            write(connection, batch);
        }
    }

    /** Whether batches of changes tell of each how many rows it has changed. */
    boolean countsBatches() {
        return false;
    }

    /** A statement that changes rows, perhaps many in one batch. */
    PreparedStatement prepared(Connection connection, String text) throws SQLException {
        return connection.prepareStatement(text);
    }

    private <R> void write(Connection connection, RowBatch<R> batch) throws SQLException {
        boolean guarded = !batch.isNew() && batch.table().guarded().isPresent();
        try (PreparedStatement statement = prepared(connection, text(batch))) {
            if (batch.rows().size() > 1 && (!guarded || countsBatches())) {
                int[] changed = writtenTogether(batch, statement);
                for (int i = 0; guarded && i < changed.length; i++) {
                    needOne(batch, Call.counted(changed[i]));
                }
            } else {
                for (R row : batch.rows()) {
                    RowTexts.bind(columns(batch), row, statement, 1);
                    needOne(batch, statement.executeUpdate());
                }
            }
        }
    }

    private static <R> int[] writtenTogether(RowBatch<R> batch, PreparedStatement statement) throws SQLException {
        List<Column<R>> columns = columns(batch);
        for (R row : batch.rows()) {
            RowTexts.bind(columns, row, statement, 1);
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    private static <R> List<Column<R>> columns(RowBatch<R> batch) {
        return batch.isNew() ? batch.table().columns() : RowTexts.changed(batch.table());
    }

    private static void needOne(RowBatch<?> batch, int changed) throws StaleRowException {
        if (changed != 1) {
            throw new StaleRowException(batch.table().name());
        }
    }

    /** The statement for a batch, which is made once. */
    final String text(RowBatch<?> batch) {
        Form form = new Form(batch.table(), batch.kind(), batch.rows().size() == 1);
        String known = texts.get(form);
        return known != null ? known : texts.computeIfAbsent(form, this::made);
    }

    /** Makes the statement for batches of a form. */
    String made(Form form) {
        return switch (form.kind()) {
            case NEW -> RowTexts.insert(prefix, form.table());
            case CHANGED -> RowTexts.change(prefix, form.table());
            case CHANGED_IF_AS_REMEMBERED -> throw new IllegalStateException("nothing is guessed on this database");
        };
    }

    /** What batches have in common that are written by one statement. */
    record Form(Table<?> table, RowBatch.Kind kind, boolean isOne) {}
}
