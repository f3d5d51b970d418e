package io.creditledger.jdbc.internal.wire;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Sends statements one after the other, each for itself: what every database understands. A subclass lets them travel
 * together. Thread-safe.
 */
public class Wire {
    private final String prefix;
    private final Map<Object, String> texts = new ConcurrentHashMap<>();

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

    /** Whether a commit can travel with what is written, so that {@link #writeAndCommit} may be called. */
    public boolean commitsAlong() {
        return false;
    }

    /** Writes batches in this order and commits, in one round trip. */
    public void writeAndCommit(Connection connection, List<RowBatch<?>> batches) throws SQLException {
        throw new UnsupportedOperationException("a commit is a round trip of its own");
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

    private <R> void write(Connection connection, RowBatch<R> batch) throws SQLException {
        Table<R> table = batch.table();
        try (PreparedStatement statement = connection.prepareStatement(text(batch))) {
            boolean guarded = !batch.isNew() && table.guarded().isPresent();
            boolean together = batch.rows().size() > 1 && !guarded;
            for (R row : batch.rows()) {
                RowTexts.bind(table, batch.isNew(), row, statement);
                if (together) {
                    statement.addBatch();
                } else if (statement.executeUpdate() != 1) {
                    throw new StaleRowException(table.name());
                }
            }
            if (together) {
                statement.executeBatch();
            }
        }
    }

    private String text(RowBatch<?> batch) {
        return batch.isNew()
                ? cached(batch.table(), () -> RowTexts.insert(prefix, batch.table()))
                : cached(List.of(batch.table()), () -> RowTexts.change(prefix, batch.table()));
    }

    /** A text that is made once. */
    final String cached(Object what, Supplier<String> text) {
        String known = texts.get(what);
        return known != null ? known : texts.computeIfAbsent(what, none -> text.get());
    }
}
